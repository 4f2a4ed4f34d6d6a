// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The persons of one article by all forms of their names, the short ones too.
struct PersonIndex: Hashable, Sendable {
    /// What a form stands for, by the form's hash: one person, or `nil` where two share it.
    private var entities: [UInt64: Entity.ID?] = [:]
    /// Hashes of the first words of the forms.
    private var firstWords: Set<UInt64> = []
    private var firstFilter = HashFilter(count: 4)

    /// A name made alike: folded, without accents in any language, dots between parts as spaces.
    static func key(_ name: String) -> String {
        String(decoding: key(of: Array(name.utf8)), as: UTF8.self)
    }

    static func key(of bytes: [UInt8]) -> [UInt8] {
        key(of: bytes, range: 0..<bytes.count)
    }

    static func key(of bytes: [UInt8], range: Range<Int>) -> [UInt8] {
        let folded = Folding().folded(bytes, range: range)
        var key: [UInt8] = []
        key.reserveCapacity(folded.count)
        var index = 0
        while index < folded.count {
            let length = partingLength(in: folded, at: index)
            if length == 0 { key.append(folded[index]) }
            if length > 0, let last = key.last, last != 0x20 { key.append(0x20) }
            index += max(length, 1)
        }
        if key.last == 0x20 { key.removeLast() }
        return key
    }

    /// How many bytes what parts two parts of a name has at an index: a space, a line feed, a dot
    /// (·, ・, •); else 0.
    private static func partingLength(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x0A: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xB7 ? 2 : 0
        case 0xE2, 0xE3:
            let sign = bytes[index...].prefix(3)
            return sign.elementsEqual("・".utf8) || sign.elementsEqual("•".utf8) ? 3 : 0
        default: return 0
        }
    }

    /// Adds a name with the short forms that may stand for it later in the text.
    mutating func add(_ name: String, language: Language, entity: Entity.ID) {
        add(key: Self.key(of: Array(name.utf8)), language: language, entity: entity)
    }

    /// Adds a name by its key, with the short forms.
    mutating func add(key: [UInt8], language: Language, entity: Entity.ID) {
        guard !key.isEmpty else { return }
        insert(key[...], entity, isWhole: true)
        let parts = key.split(separator: 0x20)
        if parts.count >= 2 {
            for short in Self.shortForms(of: parts, in: key, language) {
                insert(short, entity, isWhole: false)
            }
        } else if let lengths = Self.familyName(of: key, language) {
            for length in lengths { insert(key[..<length], entity, isWhole: false) }
        }
        if language.primary == "hi", parts.count >= 2 { addFirstName(parts[0], entity) }
        if let last = parts.last { addStem(of: last, language, entity) }
    }

    /// Hashes of first names by which persons are spoken of again in Hindi.
    private var firstNames: Set<UInt64> = []

    private mutating func addFirstName(_ name: ArraySlice<UInt8>, _ entity: Entity.ID) {
        guard name.count >= 9 else { return }
        firstNames.insert(wordHash(name))
        insert(name, entity, isWhole: false)
    }

    /// Whether a word is a first name that was added with a whole one, in Hindi.
    func isFirstName(_ word: ArraySlice<UInt8>) -> Bool { firstNames.contains(wordHash(word)) }

    /// Adds a name by its key, without short forms.
    mutating func addWhole(_ key: ArraySlice<UInt8>, entity: Entity.ID) {
        insert(key, entity, isWhole: true)
    }

    private mutating func insert(_ key: ArraySlice<UInt8>, _ entity: Entity.ID, isWhole: Bool) {
        let hash = wordHash(key)
        if let known = entities[hash], known != entity, !isWhole {
            entities[hash] = .some(nil)
        } else {
            entities[hash] = entity
        }
        noteFirstWord(of: key)
    }

    /// At most so many tokens has the longest form.
    private var reach = 0

    private mutating func noteFirstWord(of key: ArraySlice<UInt8>) {
        guard !key.isEmpty else { return }
        let beginning = Array(key.prefix(4))
        let (first, length) = UTF8Scanner.decode(beginning, at: 0, end: beginning.count)
        let script = Script(of: first)
        let isByCharacter = script.isWrittenByCharacter
        // With the marks between its parts.
        let tokens =
            isByCharacter || script == .thai
            ? key.count { $0 & 0xC0 != 0x80 } : 1 + 2 * key.count { $0 < 0x41 || $0 == 0xE2 }
        reach = max(reach, tokens)
        let word =
            if script == .thai || script == .hangul {
                key.prefix(Self.beginning)
            } else if isByCharacter {
                key.prefix(length)
            } else {
                key.prefix { !Self.endsWord($0) }
            }
        let hash = wordHash(word)
        firstWords.insert(hash)
        firstFilter.insert(hash)
    }

    /// Whether a form may begin with a word.
    private func begins(with word: ArraySlice<UInt8>) -> Bool {
        let hash = wordHash(word)
        return firstFilter.mayHold(hash) && firstWords.contains(hash)
    }

    /// A space, a hyphen, an apostrophe; others are folded to these.
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }

    /// How many bytes the family name has of a Japanese name of four characters (岸田) or a Korean one
    /// of three syllables; two lengths where both may be; `nil` for other names.
    private static func familyName(of key: [UInt8], _ language: Language) -> [Int]? {
        // Han and Hangul take three bytes.
        guard key.count.isMultiple(of: 3), (9...15).contains(key.count) else { return nil }
        let count = key.count / 3
        let scripts = (0..<count).map { index in
            Script(of: UTF8Scanner.decode(key, at: 3 * index, end: key.count).scalar)
        }
        if count == 3, scripts.allSatisfy({ $0 == .hangul }) { return [3] }
        guard scripts.allSatisfy({ $0 == .han }), language.primary == "ja" || count == 4 else {
            return nil
        }
        return count == 5 ? [9, 6] : [6]
    }

    /// The parts by which the languages speak of a person again: the last (Kirby, 科比), in some the
    /// first (Marina, อนุทิน) or any; and the last two.
    ///
    /// First names alone are shared by too many elsewhere.
    private static func shortForms(
        of parts: [ArraySlice<UInt8>],
        in key: [UInt8],
        _ language: Language
    ) -> [ArraySlice<UInt8>] {
        var forms = parts.suffix(1).filter { $0.count >= 3 }
        switch language.primary {
        case "id", "pt": forms += parts.dropLast().filter { $0.count >= 4 }
        case "th": forms += parts.prefix(1).filter { $0.count >= 9 }
        case "es", "fr": forms += parts.dropFirst().dropLast().filter { $0.count >= 4 }
        default: break
        }
        if parts.count > 2 { forms.append(key[parts[parts.count - 2].startIndex...]) }
        return forms
    }

    // MARK: Cases

    /// Persons by the stem of the last word of a name, in languages that inflect it; `nil` where two
    /// share one.
    private var stems: [UInt64: Entity.ID?] = [:]

    private mutating func addStem(
        of word: ArraySlice<UInt8>,
        _ language: Language,
        _ entity: Entity.ID
    ) {
        guard let endings = Self.endings(language) else { return }
        let stem = wordHash(Self.stem(word, endings))
        if let known = stems[stem], known != entity {
            stems[stem] = .some(nil)
        } else {
            stems[stem] = entity
        }
    }

    private func entity(inflected word: ArraySlice<UInt8>, _ language: Language) -> Entity.ID? {
        guard !stems.isEmpty, let endings = Self.endings(language) else { return nil }
        return stems[wordHash(Self.stem(word, endings))] ?? nil
    }

    /// A word without the ending of its case; at least four bytes of Latin, six of Cyrillic are left.
    private static func stem(_ word: ArraySlice<UInt8>, _ endings: [[UInt8]]) -> ArraySlice<UInt8> {
        let least = (word.first ?? 0) < 0x80 ? 4 : 6
        for ending in endings
        where word.count - ending.count >= least && word.suffix(ending.count).elementsEqual(ending)
        {
            return word.dropLast(ending.count)
        }
        return word
    }

    /// The endings of names in a language that has cases, folded, the longest first.
    private static func endings(_ language: Language) -> [[UInt8]]? {
        switch language.primary {
        case "ru": russian
        case "uk": ukrainian
        case "pl": polish
        default: nil
        }
    }

    private static let russian = sorted(
        "ого его ому ему ыми ими ыи ии ои еи ая яя ую юю ые ие ым им ом ем ою ею ых их а у е ы и я ю ь"
    )
    private static let ukrainian = sorted(
        "ого его ому ему ові еві ою ею ими іми ий ии им ім ої ом ем ем ем ю а у е и і я ь"
    )
    private static let polish = sorted("iego iemu ego emu owi iem em im ym ej ie a u y i e o")

    private static func sorted(_ endings: String) -> [[UInt8]] {
        endings.split(separator: " ").map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    /// The person that a name stands for, by its key, or `nil`.
    func entity(of key: [UInt8]) -> Entity.ID? { entities[wordHash(key[...])] ?? nil }

    private func entity(at range: Range<Int>, in text: ScannedText) -> Entity.ID? {
        entities[wordHash(Self.key(of: text.bytes, range: range)[...])] ?? nil
    }

    /// The longest form that begins with a token, or `nil`.
    func longest(at index: Int, in text: ScannedText) -> (entity: Entity.ID, range: Range<Int>)? {
        let token = text.tokens[index]
        guard token.kind == .word, token.isCapitalised || !token.script.hasCapitals else {
            return nil
        }
        var word = text.plainFoldedWord(index)
        if token.script == .thai || token.script == .hangul { word = word.prefix(Self.beginning) }
        if begins(with: word),
            let form = longestForm(at: index, from: token.range.lowerBound, in: text)
        {
            return form
        }
        if token.script == .arabic || token.script == .hebrew,
            let prefixes = Self.prefixes[text.primary]
        {
            return form(behind: prefixes, at: index, in: text)
        }
        return entity(inflected: word, text.language).map { ($0, token.range) }
    }

    /// The longest form behind what Arabic and Hebrew glue to a name: ל*דגן-לביא*, ול*منصور*; four
    /// letters are left of its first word.
    private func form(
        behind prefixes: Set<UInt16>,
        at index: Int,
        in text: ScannedText
    ) -> (entity: Entity.ID, range: Range<Int>)? {
        var word = text.plainFoldedWord(index)
        var start = text.tokens[index].range.lowerBound
        for _ in 0..<2 {
            guard word.count >= 10, prefixes.contains(Self.letter(word)) else {
                return nil
            }
            word = word.dropFirst(2)
            start += 2
            if begins(with: word),
                let form = longestForm(at: index, from: start, in: text)
            {
                return form
            }
        }
        return nil
    }

    /// A letter of two bytes.
    private static func letter(_ word: some Collection<UInt8>) -> UInt16 {
        word.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    private static let prefixes: [String: Set<UInt16>] = [
        "ar": "و ف ب ل ك", "he": "ו ש כ ב ל מ",
    ].mapValues { Set($0.split(separator: " ").map { letter($0.utf8) }) }

    /// Thai names are broken into words that are none of theirs, and Korean ones bear particles: these
    /// are looked up by so many bytes.
    private static let beginning = 6

    private static func withoutParticle(_ range: Range<Int>, in text: ScannedText) -> Range<Int>? {
        let particle = particles.first { particle in
            range.count >= particle.count + 6
                && text.bytes[range].suffix(particle.count)
                    .elementsEqual(particle)
        }
        return particle.map { range.lowerBound..<range.upperBound - $0.count }
    }

    private static let particles: [[UInt8]] = [
        "에게", "에서", "으로", "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "에", "로",
    ].map { Array($0.utf8) }

    private func longestForm(
        at index: Int,
        from start: Int,
        in text: ScannedText
    ) -> (entity: Entity.ID, range: Range<Int>)? {
        let token = text.tokens[index]
        let most = min(self.reach, token.script.isWrittenByCharacter ? 14 : 7)
        let reach = min(text.tokens.count, index + most)
        for end in stride(from: reach, to: index, by: -1) {
            guard text.tokens[end - 1].kind == .word else { continue }
            let range = start..<text.tokens[end - 1].range.upperBound
            guard range.count <= 80 else { continue }
            if let entity = entity(at: range, in: text) {
                return (entity, range)
            }
            guard token.script == .hangul, let stem = Self.withoutParticle(range, in: text),
                let entity = entity(at: stem, in: text)
            else { continue }
            return (entity, stem)
        }
        return nil
    }
}

extension Script {
    /// Whether the script has capital letters.
    var hasCapitals: Bool {
        switch self {
        case .latin, .cyrillic, .greek, .armenian: true
        default: false
        }
    }
}
