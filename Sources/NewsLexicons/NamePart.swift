// SPDX-License-Identifier: Apache-2.0

/// What a word may be in names; the kinds of the table `names`.
public enum NamePart: UInt8, Hashable, Sendable, CaseIterable {
    /// A family name, by which Chinese, Japanese, Korean and Vietnamese names are known.
    case surname
    /// A character by which Chinese writes foreign names.
    case transliteration
    /// A small word within names: de, bin, al.
    case particle
    /// The first or last word of an outlet's name, and what a Korean word ends in that is one.
    case outletHead, outletTail, outletEnding
    /// A first name of a script without capitals that is hardly another word.
    case given

    /// The kind of a table's name for it (`outlet-head`), or `nil`.
    init?(named name: String) {
        switch name {
        case "surname": self = .surname
        case "transliteration": self = .transliteration
        case "particle": self = .particle
        case "outlet-head": self = .outletHead
        case "outlet-tail": self = .outletTail
        case "outlet-ending": self = .outletEnding
        case "given": self = .given
        default: return nil
        }
    }
}
