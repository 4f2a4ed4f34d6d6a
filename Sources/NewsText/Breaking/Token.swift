// SPDX-License-Identifier: Apache-2.0

/// A word, number or sign of a text.
public struct Token: Hashable, Sendable {
    /// What a token is.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Letters with their marks; one character of Han or kana.
        case word
        /// Decimal digits of any script, without marks of grouping.
        case number
        /// One mark: comma, full stop, hyphen, apostrophe, quotation mark, bracket.
        case punctuation
        /// One sign: currency, mathematics, an emoji.
        case symbol
    }

    /// Where it stands, as UTF-8 byte offsets; never empty.
    public var range: Range<Int>
    /// What it is.
    public var kind: Kind
    /// The script of its first letter; `.common` for all but words.
    public var script: Script
    /// Whether a word begins with a capital.
    public var isCapitalised: Bool

    /// A token.
    public init(range: Range<Int>, kind: Kind, script: Script, isCapitalised: Bool) {
        self.range = range
        self.kind = kind
        self.script = script
        self.isCapitalised = isCapitalised
    }
}
