// SPDX-License-Identifier: Apache-2.0

/// A language as a BCP 47 tag, as short as it can be: `vi`, `en`, `zh-Hans`, `zh-Hant`, `und`.
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The tag, in BCP 47's usual case.
    public let tag: String
    /// The first subtag: `zh` of `zh-Hans`.
    public let primary: String

    /// Takes a tag as it is.
    public init(_ tag: String) {
        self.tag = tag
        primary = String(decoding: tag.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// Whether the tags are the same.
    public static func == (a: Language, b: Language) -> Bool { a.tag == b.tag }

    /// Hashes the tag.
    public func hash(into hasher: inout Hasher) { hasher.combine(tag) }

    /// Not known: too little text, or nothing but numbers and names.
    public static let undetermined = Language("und")

    /// The twenty languages that Dateline must do well, in the order of the lexicons' columns.
    public static let principal = [
        "en", "zh", "es", "ar", "fr", "ru", "pt", "de", "vi", "ja",
        "id", "tr", "fa", "ko", "it", "uk", "pl", "he", "hi", "th",
    ]

    /// The tag.
    public var description: String { tag }

    /// By the bytes of the tag.
    public static func < (a: Language, b: Language) -> Bool { a.tag < b.tag }
}
