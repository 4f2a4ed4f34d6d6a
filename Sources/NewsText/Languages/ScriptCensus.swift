// SPDX-License-Identifier: Apache-2.0

/// How many letters of each script a text has, and whether its Han characters are Traditional.
struct ScriptCensus {
    private var counts = [Int](repeating: 0, count: Script.allCases.count)
    /// Above 0 when Traditional characters outnumber Simplified ones, below when fewer.
    private(set) var leaning = 0
    /// Letters of any script.
    private(set) var letterCount = 0
    /// Runs of letters that begin with no capital, as names do.
    private(set) var wordCount = 0
    /// Runs of letters that begin with one.
    private(set) var capitalisedCount = 0

    /// Whether it may be a name and nothing else: up to four words, each with a capital.
    var isNameLike: Bool { wordCount == 0 && capitalisedCount <= 4 }

    init(_ text: [UInt8]) {
        var scanner = UTF8Scanner(text)
        var isInWord = false
        while let scalar = scanner.next() {
            let character = Character32(scalar)
            guard character.category == .letter else {
                if character.category != .mark { isInWord = false }
                continue
            }
            counts[Int(character.script.rawValue)] += 1
            letterCount += 1
            if !isInWord { if character.isUpper { capitalisedCount += 1 } else { wordCount += 1 } }
            isInWord = true
            if HanTable.range.contains(scalar) {
                leaning += Int(HanTable.leanings[Int(scalar - HanTable.range.lowerBound)])
            }
        }
    }

    subscript(_ script: Script) -> Int { counts[Int(script.rawValue)] }

    /// The script that has most of the text, a character of Han, kana or Hangul weighing as three
    /// Latin letters, for it says more, and a letter of another script as two, for Latin ones are
    /// guests everywhere: addresses, names, what a site adds; `nil` without letters.
    var dominant: Script? {
        var best: Script?
        var most = 0
        for script in Script.allCases where script != .common {
            let isDense = script.isWrittenByCharacter || script == .hangul
            let weight = isDense ? 3 : script == .latin ? 1 : 2
            if self[script] * weight > most {
                best = script
                most = self[script] * weight
            }
        }
        return best
    }
}
