// SPDX-License-Identifier: Apache-2.0

/// Knows who is named for a picture.
enum CreditLine {
    /// Agencies whose name alone is a credit, folded to lower case.
    private static let agencies: Set<String> = [
        "reuters", "afp", "ap", "epa", "epa-efe", "efe", "dpa", "ansa", "tass", "xinhua", "getty",
        "getty images", "imago", "kyodo", "jiji", "yonhap", "bloomberg", "anadolu", "aa", "pti",
        "ani",
        "belga", "keystone", "ritzau", "ntb", "tt", "pap", "ukrinform", "unian", "shutterstock",
        "istock",
        "alamy", "unsplash", "wikimedia", "lusa", "notimex", "antara", "ttxvn", "vna", "bernama",
        "irna",
        "wafa", "petra", "mena", "spa", "wam",
    ]

    /// Words that say that a picture's maker is named, in lower case.
    private static let marks = [
        "photo", "foto", "photograph", "image", "picture", "ảnh", "hình", "фото", "снимок", "照片",
        "图",
        "圖", "摄", "攝", "写真", "撮影", "사진", "صورة", "تصوير", "عکس", "תמונה", "צילום", "फोटो",
        "तस्वीर", "ภาพ", "crédit", "crédito", "credit", "fotoğraf", "zdjęcie", "fot.", "φωτο", "getty",
    ]

    /// Marks that end in a colon name the maker: `Photo: `, `Ảnh：`.
    static func holdsPhotoMark(_ text: ArraySlice<UInt8>) -> Bool {
        let holdsSign = text.contains {
            $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") || $0 == 0xC2 || $0 == 0xEF
        }
        // What follows is slow, and most text has neither a colon, a bracket nor a sign of copyright.
        guard holdsSign || text.last.map({ $0 >= 0x80 }) ?? false else { return false }
        let lower = String(decoding: text, as: UTF8.self).lowercased()
        guard holdsSign else { return marks.contains { endsAsMark(lower, $0) } }
        return marks.contains { mark in
            lower.hasPrefix(mark + ":") || lower.hasPrefix(mark + "：")
                || lower.contains(" " + mark + ":")
                || lower.contains(mark + "：") || lower.contains("(" + mark)
                || lower.contains("（" + mark)
                || endsAsMark(lower, mark)
        } || lower.contains("©")
    }

    /// Whether a text ends in a mark of a script without capitals: …摄.
    private static func endsAsMark(_ lower: String, _ mark: String) -> Bool {
        mark.utf8.count >= 3 && mark.utf8.allSatisfy { $0 >= 0x80 } && lower.hasSuffix(mark)
    }

    /// Whether the text, as it stands in brackets, names a maker.
    static func isCredit(_ text: String) -> Bool {
        let lower = text.lowercased()
        let parts = lower.split { "/,、，·-|".contains($0) }.map { $0.drop { $0 == " " } }
        if parts.contains(where: { agencies.contains(String($0)) }) { return true }
        return marks.contains { lower.contains($0) }
    }

    /// Whether the text ends in a maker's name in capitals: an agency, or two words, or one of some
    /// length; and is not itself in capitals.
    static func endsInCapitals(_ text: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: text, as: UTF8.self).split(separator: " ")
        let name = Array(words.reversed().prefix(while: isCapital))
        guard !name.isEmpty, name.count * 2 <= words.count else { return false }
        let letters = name.reduce(0) { $0 + $1.unicodeScalars.count }
        if name.count > 1 { return letters >= 6 }
        return agencies.contains(String(name[0]).lowercased().filter { $0 != "." }) || letters >= 6
    }

    private static func isCapital(_ word: Substring) -> Bool {
        var hasCapital = false
        for scalar in word.unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { hasCapital = true }
        }
        return hasCapital || word == "&" || word == "/" || word == "–"
    }
}
