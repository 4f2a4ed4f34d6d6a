// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// What each scalar of the Basic Multilingual Plane is folded to, as UTF-8, read from ICU once.
///
/// Han characters fold to themselves here; `HanTable` makes them Simplified.
struct FoldTable: Sendable {
    /// Up to three bytes in bits 0…23, the first lowest, and their count in bits 24…31; a count of
    /// 255 says that bits 0…23 are an index into `longer`.
    private(set) var entries: [UInt32]
    /// The folds that take more than three bytes.
    private(set) var longer: [[UInt8]]

    static let plain = FoldTable()
    static let accented = FoldTable(keepingAccentsOf: plain)

    private init() {
        entries = (UInt32(0)..<0x10000).map(Self.entry)
        longer = []
        for scalar in UInt32(0)..<0x10000 where !Self.isUnchanged(scalar) {
            set(scalar, Self.fold(scalar, keepsAccents: false))
        }
    }

    /// The table of another, in which Latin letters keep their accents.
    private init(keepingAccentsOf table: FoldTable) {
        self = table
        for scalar in UInt32(0)..<0x10000 where !Self.isUnchanged(scalar) {
            if Script(of: scalar) == .latin || Self.strokedLetters[scalar] != nil {
                set(scalar, Self.fold(scalar, keepsAccents: true))
            }
        }
    }

    /// The entry of a scalar that folds to itself.
    @inline(__always)
    static func entry(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return 1 << 24 | scalar }
        if scalar < 0x800 { return 2 << 24 | (0x80 | scalar & 0x3F) << 8 | 0xC0 | scalar >> 6 }
        let last = (0x80 | scalar & 0x3F) << 16 | (0x80 | scalar >> 6 & 0x3F) << 8
        return 3 << 24 | last | 0xE0 | scalar >> 12
    }

    private mutating func set(_ scalar: UInt32, _ folded: [UInt32]) {
        var bytes: [UInt8] = []
        for each in folded { bytes.append(scalar: each) }
        guard bytes.count <= 3 else {
            entries[Int(scalar)] = 255 << 24 | UInt32(longer.count)
            longer.append(bytes)
            return
        }
        var entry = UInt32(bytes.count) << 24
        for (index, byte) in bytes.enumerated() { entry |= UInt32(byte) << UInt32(8 * index) }
        entries[Int(scalar)] = entry
    }

    private static func fold(_ scalar: UInt32, keepsAccents: Bool) -> [UInt32] {
        if let special = special(scalar, keepsAccents: keepsAccents) { return special }
        let digit = cicu_digit(scalar)
        if digit >= 0 { return [UInt32(0x30 + digit)] }
        let strips = stripsMarks(Script(of: scalar), keepsAccents: keepsAccents)
        var folded = [UInt32](repeating: 0, count: 32)
        let count = cicu_fold(scalar, strips ? 1 : 0, &folded, 32)
        var result: [UInt32] = []
        for each in folded.prefix(Int(count)) {
            if strips, Character32(each).category == .mark { continue }
            result.append(contentsOf: special(each, keepsAccents: keepsAccents) ?? [each])
        }
        return result
    }

    /// Hangul, Han, private use and scripts without case: most of the plane need not be asked of ICU.
    private static func isUnchanged(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3400..<0xA620, 0xAC00..<0xF900, 0x1200..<0x13A0,
            0x1400..<0x17E0, 0x1A20..<0x1A80, 0x2800..<0x2C00, 0x2D80..<0x2DE0:
            true
        default: false
        }
    }

    private static func stripsMarks(_ script: Script, keepsAccents: Bool) -> Bool {
        switch script {
        case .latin: !keepsAccents
        case .greek, .cyrillic, .arabic, .hebrew: true
        default: false
        }
    }

    /// Folds that Unicode does not know, or knows otherwise; `nil` for the rest.
    private static func special(_ scalar: UInt32, keepsAccents: Bool) -> [UInt32]? {
        if isDropped(scalar) { return [] }
        if let letter = letters[scalar] { return [letter] }
        if !keepsAccents, let letters = strokedLetters[scalar] { return letters }
        return nil
    }

    private static func isDropped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true  // accents
        case 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7: true  // points
        case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC: true  // Arabic
        case 0x06DF...0x06E8, 0x06EA...0x06ED, 0x08D3...0x08FF: true
        case 0x00AD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: true  // formats
        case 0xFE00...0xFE0F, 0xFEFF: true  // variation selectors, byte order mark
        default: false
        }
    }

    /// One letter or sign for several.
    private static let letters: [UInt32: UInt32] = [
        // й is a letter, not an и with an accent.
        0x0419: 0x0439, 0x0439: 0x0439,
        // Alef wasla; alef maksura and Persian yeh as yeh; teh marbuta and its kin as heh.
        0x0671: 0x0627, 0x0649: 0x064A, 0x06CC: 0x064A, 0x0629: 0x0647, 0x06C1: 0x0647,
        0x06BE: 0x0647, 0x06D5: 0x0647, 0x06C3: 0x0647, 0x06A9: 0x0643,
        // Apostrophes and geresh, gershayim, hyphens, spaces.
        0x2018: 0x27, 0x2019: 0x27, 0x201B: 0x27, 0x02BC: 0x27, 0x02B9: 0x27, 0x05F3: 0x27,
        0x05F4: 0x22, 0x2010: 0x2D, 0x2011: 0x2D, 0x05BE: 0x2D,
        0x00A0: 0x20, 0x2007: 0x20, 0x2009: 0x20, 0x200A: 0x20, 0x202F: 0x20, 0x3000: 0x20,
    ]

    /// Latin letters with a stroke, which have no decomposition.
    private static let strokedLetters: [UInt32: [UInt32]] = [
        0x0110: [0x64], 0x0111: [0x64], 0x0126: [0x68], 0x0127: [0x68], 0x0131: [0x69],
        0x0141: [0x6C], 0x0142: [0x6C], 0x00D8: [0x6F], 0x00F8: [0x6F], 0x00C6: [0x61, 0x65],
        0x00E6: [0x61, 0x65], 0x0152: [0x6F, 0x65], 0x0153: [0x6F, 0x65],
    ]
}
