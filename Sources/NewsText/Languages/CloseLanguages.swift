// SPDX-License-Identifier: Apache-2.0

/// Corrects guesses between close languages by what one of two has and the other lacks: a letter,
/// a common word.
enum CloseLanguages {
    /// The language that the guess should have been, or the guess.
    static func resolved(_ guess: String, _ sample: [UInt8], _ script: Script) -> String {
        switch script {
        case .cyrillic: cyrillic(guess, sample)
        case .arabic: arabic(guess, sample)
        case .latin: guess == "id" || guess == "ms" ? malay(sample) : nordic(guess, sample)
        default: guess
        }
    }

    /// Indonesian and Malay by common words that only one of them has, or spells so; without any
    /// Indonesian, which has far more news.
    private static func malay(_ sample: [UInt8]) -> String {
        let folded = FoldedText(sample, range: 0..<sample.count).bytes
        var indonesian = 0
        for token in Tokenizer.tokens(in: folded) where token.kind == .word {
            let word = String(decoding: folded[token.range], as: UTF8.self)
            if indonesianWords.contains(word) { indonesian += 1 }
            if malayWords.contains(word) { indonesian -= 1 }
        }
        return indonesian >= 0 ? "id" : "ms"
    }

    private static let indonesianWords: Set<String> = [
        "bahwa", "karena", "bisa", "saat", "uang", "polisi", "pemerintah", "kantor", "mobil",
        "beda", "kabar", "resmi", "perusahaan", "provinsi", "agar", "usai",
        "warga", "sejumlah", "terkait", "maupun", "namun", "aktivitas", "sekitar",
        "merupakan", "berbeda", "gubernur", "partai",
    ]

    private static let malayWords: Set<String> = [
        "bahawa", "kerana", "boleh", "ialah", "wang", "polis", "kerajaan", "pejabat", "kereta",
        "beliau", "daripada", "pelbagai", "sekiranya", "syarikat", "supaya",
        "berkata", "iaitu", "aktiviti", "mahu",
        "berbeza", "parti", "hendaklah", "datuk",
    ]

    /// Swedish writes ä and ö where Danish and Norwegian write æ and ø.
    private static func nordic(_ guess: String, _ sample: [UInt8]) -> String {
        guard ["sv", "da", "nb"].contains(guess) else { return guess }
        var swedish = 0
        var scanner = UTF8Scanner(sample)
        while let scalar = scanner.next() {
            switch scalar {
            case 0xE4, 0xF6, 0xC4, 0xD6: swedish += 1  // ä ö
            case 0xE6, 0xF8, 0xC6, 0xD8: swedish -= 1  // æ ø
            default: break
            }
        }
        if swedish > 0 { return "sv" }
        return swedish < 0 && guess == "sv" ? "nb" : guess
    }

    private static func cyrillic(_ guess: String, _ sample: [UInt8]) -> String {
        guard ["ru", "uk", "bg", "be", "sr", "mk"].contains(guess) else { return guess }
        var ukrainian = 0
        var belarusian = 0
        var russian = 0
        var serbian = 0
        var scanner = UTF8Scanner(sample)
        while let scalar = scanner.next() {
            switch scalar {
            case 0x457, 0x454, 0x491, 0x407, 0x404, 0x490: ukrainian += 1  // ї є ґ
            case 0x45E, 0x40E: belarusian += 1  // ў
            case 0x44B, 0x44D, 0x42B, 0x42D: russian += 1  // ы э
            case 0x452...0x453, 0x455, 0x458...0x45C, 0x45F: serbian += 1  // ђ ѓ ѕ ј љ њ ћ ќ џ
            default: break
            }
        }
        if serbian > 0, serbian > russian { return guess }
        if belarusian > ukrainian, belarusian * 8 > russian { return "be" }
        if ukrainian > russian { return "uk" }
        if russian > ukrainian + serbian, guess != "be" { return "ru" }
        return guess
    }

    private static func arabic(_ guess: String, _ sample: [UInt8]) -> String {
        guard guess == "ar" || guess == "fa" else { return guess }
        var persian = 0
        var arabic = 0
        var scanner = UTF8Scanner(sample)
        while let scalar = scanner.next() {
            switch scalar {
            case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: persian += 1  // پ چ ژ گ ی ک
            case 0x629, 0x64A, 0x649, 0x643, 0x623, 0x625: arabic += 1  // ة ي ى ك أ إ
            default: break
            }
        }
        if persian > arabic * 2 { return "fa" }
        return arabic > persian * 2 ? "ar" : guess
    }
}
