// SPDX-License-Identifier: Apache-2.0

import NewsText

extension DateVocabulary {
    /// Takes CLDR's words; patterns with a number are taken apart into the unit and what says that it
    /// is counted back or ahead, so that several spans may stand together.
    mutating func addTimeWords(_ words: [TimeWord]) {
        let patterns = words.compactMap(DistancePattern.init)
        let grammar = DistanceGrammar(patterns)
        for word in words {
            switch word.kind {
            case .relative: addRelative(word)
            case .weekday:
                if let place = Int(word.value) {
                    add(word.text, .weekday((place + 6) % 7 + 1))
                }
            case .period:
                if let period = Self.period(word.value) { add(word.text, period) }
            case .halves: add(word.text, .half(isAfternoon: word.value == "1"))
            case .number:
                if let value = Double(word.value) { add(word.text, .number(value)) }
            case .pattern: addPattern(word)
            case .past, .future, .unit: addUnit(word)
            }
        }
        for pattern in patterns { add(pattern, grammar) }
    }

    private mutating func addRelative(_ word: TimeWord) {
        guard let distance = Int(word.value) else { return }
        if let unit = DateWord.Unit(word.key) {
            add(word.text, .relative(unit, distance))
        } else if let place = Self.weekdayKeys.firstIndex(of: word.key) {
            // 下周五 is of the next week, *next Friday* the next of its name.
            let isOfWeek = distance == 0 || language.hasPrefix("zh")
            let weekday = DateWord.weekday(
                place + 1,
                weeks: isOfWeek ? distance : nil,
                side: isOfWeek ? nil : distance
            )
            add(word.text, weekday)
        }
    }

    private static let weekdayKeys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The name of a unit, and distances that have no number because they are one or two.
    private mutating func addUnit(_ word: TimeWord) {
        guard let unit = DateWord.Unit(word.key), !word.text.contains("{0}") else { return }
        if word.kind == .unit {
            add(word.text, .unit(unit, tense: 0, isBeforeNumber: false), isName: true)
            return
        }
        let counts = ["one": 1, "two": 2]
        guard let count = counts[word.value] else { return }
        add(word.text, .relative(unit, word.kind == .past ? -count : count))
    }

    private mutating func add(_ pattern: DistancePattern, _ grammar: DistanceGrammar) {
        let front = grammar.units(of: pattern.front, in: pattern)
        let back = grammar.units(of: pattern.back, in: pattern)
        let isMarked = front.count + back.count < pattern.front.count + pattern.back.count
        for word in pattern.front + pattern.back {
            switch grammar.role(of: word, in: pattern) {
            case .marker: add(word, .marker(pattern.tense))
            case .link: add(word, .noise)
            case .unit: break
            }
        }
        // An ending of the unit that says back or ahead by itself: 5 საათში.
        let isPlain = (front + back).allSatisfy(grammar.isDuration)
        let tense = isMarked || isPlain ? 0 : pattern.tense
        if !back.isEmpty {
            let word = DateWord.unit(pattern.unit, tense: tense, isBeforeNumber: false)
            add(back.joined(separator: " "), word, isName: true)
            if !front.isEmpty { add(front.joined(separator: " "), .noise) }
        } else if !front.isEmpty {
            let word = DateWord.unit(pattern.unit, tense: tense, isBeforeNumber: true)
            add(front.joined(separator: " "), word)
        }
    }

    /// The literal words of a pattern, and the order of its numbers.
    private mutating func addPattern(_ pattern: TimeWord) {
        var literal = ""
        var isQuoted = false
        var last: Character = " "
        var letters = ""
        for character in pattern.text + " " {
            if character == "'" {
                isQuoted.toggle()
                if !isQuoted { take(&literal, behind: " ") }
            } else if isQuoted {
                literal.append(character)
            } else if character.isLetter, !character.isASCII {
                literal.append(character)
            } else {
                if character == "M", last == " ", !literal.isEmpty { addMonths(behind: literal) }
                take(&literal, behind: last)
                if "yMd".contains(character), last != character { letters.append(character) }
                if character.isLetter || character == " " { last = character }
            }
        }
        guard pattern.value == "7" else { return }
        switch letters.first {
        case "y": order = .yearMonthDay
        case "M": order = .monthDayYear
        default: order = .dayMonthYear
        }
    }

    /// Adds the months with a word that is glued to them: במרץ.
    private mutating func addMonths(behind literal: String) {
        for (index, forms) in LocaleNames.months(language: language).enumerated() {
            for form in forms { add(literal + form, .month(index + 1, .gregorian)) }
        }
    }

    /// Adds a literal: the sign of what stands in front of it (年, 月, 日), else a word that adds nothing.
    private mutating func take(_ literal: inout String, behind letter: Character) {
        defer { literal = "" }
        guard !literal.isEmpty else { return }
        switch letter {
        case "y": add(literal, .yearMark)
        case "M", "L": add(literal, .monthMark)
        case "d": add(literal, .dayMark)
        default:
            add(literal, .noise)
            for word in literal.split(separator: " ") { add(String(word), .noise) }
        }
    }
}

/// A pattern with a number, its words apart.
struct DistancePattern {
    let unit: DateWord.Unit
    /// -1 back, 1 ahead, 0 neither.
    let tense: Int
    /// The words in front of the number and behind it.
    let front: [String]
    let back: [String]

    init?(_ word: TimeWord) {
        guard [.past, .future, .unit].contains(word.kind), word.value != "per",
            let unit = DateWord.Unit(word.key), let place = word.text.firstRange(of: "{0}")
        else { return nil }
        self.unit = unit
        tense = word.kind == .past ? -1 : word.kind == .future ? 1 : 0
        front = Self.words(word.text[..<place.lowerBound])
        back = Self.words(word.text[place.upperBound...])
    }

    private static func words(_ text: Substring) -> [String] {
        text.split { $0.isWhitespace }.map { word in
            String(word.last == "." ? word.dropLast() : word)
        }.filter { !$0.isEmpty }
    }
}

/// Which words of a language's patterns name the unit, which say back or ahead, and which link.
///
/// A word that stands with several units names none of them: of *{0} days ago* and *{0} hours ago*
/// *ago* is the marker.
struct DistanceGrammar {
    enum Role { case unit, marker, link }

    private struct Key: Hashable {
        var word: String
        var tense: Int
    }

    private var units: [Key: Set<DateWord.Unit>] = [:]

    init(_ patterns: [DistancePattern]) {
        for pattern in patterns {
            for word in pattern.front + pattern.back {
                units[Key(word: word, tense: pattern.tense), default: []].insert(pattern.unit)
            }
        }
    }

    func role(of word: String, in pattern: DistancePattern) -> Role {
        let counts = [-1, 0, 1].map { units[Key(word: word, tense: $0)]?.count ?? 0 }
        // Romanian *de*, Tongan ʻe: with every unit, also where nothing says back or ahead.
        if counts[1] >= 3 { return .link }
        if counts[1] > 0 || pattern.tense == 0 { return .unit }
        guard counts[pattern.tense + 1] >= 2 else { return .unit }
        return counts[0] >= 2 && counts[2] >= 2 ? .link : .marker
    }

    /// Whether a word stands in spans that are neither back nor ahead.
    func isDuration(_ word: String) -> Bool { units[Key(word: word, tense: 0)] != nil }

    /// The words of a list that name the unit.
    func units(of words: [String], in pattern: DistancePattern) -> [String] {
        words.filter { role(of: $0, in: pattern) == .unit }
    }
}
