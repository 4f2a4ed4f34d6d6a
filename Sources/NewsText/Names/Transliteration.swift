// SPDX-License-Identifier: Apache-2.0

/// Text of any script in plain Latin letters.
///
/// ICU's transliterator is made at first use and kept; a mutex in it makes it safe on any thread.
/// Chinese characters are read from a table.
public enum Transliteration {
    private static let any = Transliterator("Any-Latin; Latin-ASCII; Lower")

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
        guard isHan else { return any?.apply(run) ?? run }
        var latin: [UInt8] = []
        var scanner = UTF8Scanner(run)
        while let scalar = scanner.next() {
            latin.append(contentsOf: HanReadings.reading(of: scalar))
        }
        return latin
    }

    private static func isHan(_ text: [UInt8], at offset: Int) -> Bool {
        Script(of: UTF8Scanner.decode(text, at: offset, end: text.count).scalar) == .han
    }
}
