// SPDX-License-Identifier: Apache-2.0

internal import CCLD2
internal import CICU

/// Guesses the encoding of bytes that say nothing of it: every candidate is decoded, and the one
/// that gives the most plausible text in some language wins.
enum CharsetGuess {
    /// How many bytes are looked at.
    private static let sampleLimit = 8000

    /// The encodings in use on the web, the likelier first: of two as plausible the first wins.
    private static let candidates = [
        "windows-1252", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1251",
        "windows-1250", "windows-1254", "windows-1256", "windows-1255", "windows-1253",
        "windows-874", "windows-1258", "windows-1257", "koi8-r", "koi8-u", "iso-8859-2",
        "iso-8859-15", "iso-8859-5", "iso-8859-6", "iso-8859-7", "ibm866", "x-mac-cyrillic",
    ]

    /// The encoding's WHATWG name; `windows-1252` when nothing tells.
    static func encoding(of bytes: [UInt8]) -> String {
        if let wide = utf16(bytes) { return wide }
        let sample = sample(of: bytes)
        var best = "windows-1252"
        var most = -Double.infinity
        let hints = hints(sample)
        for candidate in candidates {
            guard let (text, replaced) = Charset.convert(sample, from: candidate) else { continue }
            let score = plausibility(text, replaced: replaced) + (hints[candidate] ?? 0)
            if score > most + 0.01 {
                most = score
                best = candidate
            }
        }
        return best
    }

    /// The lines with bytes beyond ASCII, without tags: what else there is tells nothing, and the
    /// words of HTML look English.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        var sample: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.contains(where: { $0 > 127 }) else { continue }
            var isTag = false
            for byte in line.prefix(sampleLimit - sample.count) {
                if byte == UInt8(ascii: "<") { isTag = true }
                if !isTag { sample.append(byte) }
                if byte == UInt8(ascii: ">") { isTag = false }
            }
            sample.append(UInt8(ascii: "\n"))
            if sample.count >= sampleLimit { break }
        }
        return sample
    }

    /// UTF-16 without a mark: every other byte of ASCII text is zero.
    private static func utf16(_ bytes: [UInt8]) -> String? {
        var zeros = [0, 0]
        let sample = bytes.prefix(1000)
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        guard zeros[0] + zeros[1] > sample.count / 8 else { return nil }
        if zeros[1] > zeros[0] * 4 { return "utf-16le" }
        return zeros[0] > zeros[1] * 4 ? "utf-16be" : nil
    }

    /// Whether all is ASCII, and there are ISO 2022's escapes to characters of two bytes.
    static func isISO2022JP(_ bytes: [UInt8]) -> Bool {
        guard let escape = bytes.firstIndex(of: 0x1B), escape + 2 < bytes.count else {
            return false
        }
        return bytes[escape + 1] == 0x24 && !bytes.contains { $0 > 127 }
    }

    /// What ICU's detector thinks, as a small bonus: it knows the frequencies of characters in the
    /// encodings of East Asia, but takes TIS-620 for Big5, and windows-1258 for ISO-8859-1.
    private static func hints(_ sample: [UInt8]) -> [String: Double] {
        var names = [CChar](repeating: 0, count: 2048)
        var confidences = [Int32](repeating: 0, count: 64)
        let count = cicu_detect(sample, Int32(sample.count), &names, 2048, &confidences)
        var hints: [String: Double] = [:]
        let labels = names.split(separator: 0).prefix(Int(count))
        for (label, confidence) in zip(labels, confidences) {
            let name = String(decoding: label.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard let encoding = CharsetLabels.encoding(name) else { continue }
            hints[encoding == "gbk" ? "gb18030" : encoding] = Double(confidence) / 200
        }
        return hints
    }

    /// How much a text looks like one: few replacements and odd signs, and a language in it.
    private static func plausibility(_ text: [UInt8], replaced: Int) -> Double {
        var letters = 0
        var odd = replaced * 10
        var previous = Character32(0x20)
        var scanner = UTF8Scanner(text)
        while let scalar = scanner.next() {
            let character = Character32(scalar)
            defer { previous = character }
            guard scalar >= 0x80 else { continue }
            switch character.category {
            // Half-width katakana are what Shift_JIS makes of any bytes.
            case .letter where (0xFF61...0xFF9F).contains(scalar): odd += 1
            case .letter:
                letters += 1
                // wOrd: a capital behind a small letter; latinкир: two scripts in one word.
                guard previous.category == .letter else { break }
                if character.isUpper, !previous.isUpper, isCased(previous.script) { odd += 1 }
                if isMixed(previous.script, character.script) { odd += 1 }
            case .mark: letters += 1
            case .punctuation, .digit: break
            case .space where scalar == 0xA0 || scalar == 0x3000: break
            case .symbol: odd += 1
            default: odd += 3
            }
        }
        let total = Double(max(letters + odd, 1))
        return language(text) - 2 * Double(odd) / total
    }

    private static func isCased(_ script: Script) -> Bool {
        script == .latin || script == .cyrillic || script == .greek
    }

    private static func isMixed(_ a: Script, _ b: Script) -> Bool {
        let isEastAsian = a.isWrittenByCharacter || b.isWrittenByCharacter
        return a != b && !isEastAsian && a != .common && b != .common
    }

    /// 0…1.25: how much of the text is in the language that CLD2 finds, and how normal it is.
    private static func language(_ text: [UInt8]) -> Double {
        switch firstScript(text) {
        // Told by script alone: any bytes so decoded are in that language.
        case .thai: return isWellFormedThai(text) ? 1.5 : 0
        case .greek: return 0.45
        default: break
        }
        let blank = ccld2_guess()
        var guesses = [blank, blank, blank]
        var letterBytes: Int32 = 0
        let isReliable = ccld2_detect(text, Int32(text.count), &guesses, &letterBytes) == 1
        let share = Double(guesses[0].percent) / 100 * (isReliable ? 1 : 0.6)
        // CLD2 scores the text of a language at 500 and more a kilobyte, letters in no order at
        // less than 150; measured on texts of twenty encodings decoded by all the others.
        return share * min(guesses[0].score, 1250) / 1000
    }

    /// The script of the first letter beyond ASCII.
    private static func firstScript(_ text: [UInt8]) -> Script {
        var scanner = UTF8Scanner(text)
        while let scalar = scanner.next() {
            let character = Character32(scalar)
            if scalar >= 0x80, character.category == .letter { return character.script }
        }
        return .common
    }

    /// Whether vowels and tones stand behind letters, and often, as in no other bytes.
    private static func isWellFormedThai(_ text: [UInt8]) -> Bool {
        var letters = 0
        var marks = 0
        var previous = Character32(0x20)
        var scanner = UTF8Scanner(text)
        while let scalar = scanner.next() {
            let character = Character32(scalar)
            if character.category == .mark {
                guard previous.script == .thai else { return false }
                marks += 1
            } else if character.script == .thai {
                letters += 1
            }
            previous = character
        }
        return marks * 12 > letters
    }
}
