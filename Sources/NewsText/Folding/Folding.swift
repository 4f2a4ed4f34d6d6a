// SPDX-License-Identifier: Apache-2.0

/// How text is made alike before it is compared; both sides are folded the same way.
///
/// Lower case, half width, Simplified for Traditional characters, decimal digits of every script
/// as 0…9, plain apostrophes, hyphens and spaces; Arabic without vowel signs and tatweel, with one
/// alef, yeh and heh; Hebrew without points; Latin, Greek and Cyrillic without accents (ё as е, but
/// й stays). Joiners and direction marks are dropped. Bytes that are no UTF-8 become U+FFFD.
public struct Folding: Hashable, Sendable {
    /// Whether Latin letters keep their accents, composed, as Vietnamese needs.
    public var keepsAccents: Bool

    /// A folding.
    public init(keepsAccents: Bool = false) {
        self.keepsAccents = keepsAccents
    }

    /// The folding that suits a language, given by its BCP 47 tag.
    public init(language: String) {
        keepsAccents = language.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual("vi".utf8)
    }

    /// The folded form of a text, for keys and for comparing; offsets are not kept.
    public func folded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: folded(bytes, range: 0..<bytes.count), as: UTF8.self)
    }

    /// The folded form of a range of a text, without the way back.
    public func folded(_ text: [UInt8], range: Range<Int>) -> [UInt8] {
        FoldedText(text, range: range, folding: self, keepsOffsets: false).bytes
    }
}
