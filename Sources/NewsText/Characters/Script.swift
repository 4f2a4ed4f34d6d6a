// SPDX-License-Identifier: Apache-2.0

/// The writing system that a character belongs to.
public enum Script: UInt8, Hashable, Sendable, CaseIterable {
    /// Digits, punctuation, symbols and marks that go with any script.
    case common
    /// A script that has no case of its own here.
    case other
    case latin, cyrillic, greek, armenian, georgian
    case hebrew, arabic, thaana, ethiopic
    case devanagari, bengali, gurmukhi, gujarati, oriya
    case tamil, telugu, kannada, malayalam, sinhala
    case thai, lao, khmer, myanmar, tibetan, mongolian
    case hangul, hiragana, katakana, bopomofo, han

    /// The script of a Unicode scalar.
    public init(of scalar: UInt32) {
        self = Character32(scalar).script
    }

    /// Whether words stand beside each other without spaces, each character a token.
    public var isWrittenByCharacter: Bool {
        self == .han || self == .hiragana || self == .katakana
    }

    /// Whether words stand beside each other without spaces and only a dictionary parts them.
    public var needsDictionary: Bool {
        switch self {
        case .thai, .lao, .khmer, .myanmar: true
        default: false
        }
    }

    /// The script for ICU's number of one (`UScriptCode`).
    static func numbered(_ code: UInt8) -> Script {
        byCode[code, default: .other]
    }

    private static let byCode: [UInt8: Script] = [
        0: .common, 1: .common, 2: .arabic, 3: .armenian, 4: .bengali, 5: .bopomofo, 8: .cyrillic,
        10: .devanagari, 11: .ethiopic, 12: .georgian, 14: .greek, 15: .gujarati, 16: .gurmukhi,
        17: .han, 18: .hangul, 19: .hebrew, 20: .hiragana, 21: .kannada, 22: .katakana, 23: .khmer,
        24: .lao, 25: .latin, 26: .malayalam, 27: .mongolian, 28: .myanmar, 31: .oriya,
        33: .sinhala, 35: .tamil, 36: .telugu, 37: .thaana, 38: .thai, 39: .tibetan,
    ]
}
