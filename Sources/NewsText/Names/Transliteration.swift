// SPDX-License-Identifier: Apache-2.0

/// Text of any script in plain Latin letters.
///
/// ICU's transliterators are made at first use and kept; a mutex in each makes them safe on any
/// thread.
public enum Transliteration {
    private static let any = Transliterator("Any-Latin; Latin-ASCII; Lower")
    private static let han = Transliterator("Han-Latin/Names; Latin-ASCII; Lower")

    /// The text in lower-case ASCII letters as far as ICU can: Han characters in pinyin without
    /// tones, the syllables of a run joined (科比 → `kebi`), also in Japanese.
    ///
    /// - Complexity: O(*n*), some microseconds a word: for names, not for articles.
    public static func latin(_ text: [UInt8], language: String) -> String {
        var result: [UInt8] = []
        var start = 0
        while start < text.count {
            let isHan = isHan(text, at: start)
            var end = start
            while end < text.count, Self.isHan(text, at: end) == isHan {
                end += UTF8Scanner.decode(text, at: end, end: text.count).length
            }
            result.append(contentsOf: latin(run: Array(text[start..<end]), isHan: isHan))
            start = end
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func latin(run: [UInt8], isHan: Bool) -> [UInt8] {
        guard let transliterator = isHan ? han : any else { return run }
        let latin = transliterator.apply(run)
        return isHan ? latin.filter { $0 != UInt8(ascii: " ") } : latin
    }

    private static func isHan(_ text: [UInt8], at offset: Int) -> Bool {
        Script(of: UTF8Scanner.decode(text, at: offset, end: text.count).scalar) == .han
    }
}
