// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// What one Unicode scalar is: its class, its script, whether it is a capital.
struct Character32 {
    /// What a scalar is.
    enum Class: UInt8 {
        case other, letter, mark, digit, space, punctuation, symbol, format
    }

    /// Class in bits 0…3, capital in bit 4, script in bits 8…15.
    private let packed: UInt16

    @inline(__always)
    init(_ scalar: UInt32) {
        packed = CharacterTable.entry(of: scalar)
    }

    /// The same of a table that is at hand, for loops.
    @inline(__always)
    init(_ scalar: UInt32, in entries: [UInt16]) {
        packed =
            scalar < UInt32(CharacterTable.limit)
            ? entries[Int(scalar)] : CharacterTable.entry(of: scalar)
    }

    var category: Class { Class(rawValue: UInt8(packed & 0x0F)) ?? .other }

    var isUpper: Bool { packed & 0x10 != 0 }

    var script: Script { Script(rawValue: UInt8(packed >> 8)) ?? .other }
}

/// The properties of the first two planes, read from ICU once.
enum CharacterTable {
    static let limit = 0x20000

    static let entries: [UInt16] = {
        var classes = [UInt8](repeating: 0, count: limit)
        var scripts = classes
        cicu_properties(0, Int32(limit), &classes, &scripts)
        let byCode = (0...255).map { Script.numbered(UInt8($0)) }
        var entries = [UInt16](repeating: 0, count: limit)
        for scalar in 0..<limit {
            let script = byCode[Int(scripts[scalar])]
            entries[scalar] = UInt16(classes[scalar]) | UInt16(script.rawValue) << 8
        }
        for (scalar, entry) in exceptions { entries[scalar] = entry }
        return entries
    }()

    /// Where this project sees a character differently from Unicode.
    private static var exceptions: [(Int, UInt16)] {
        let mark = UInt16(CICU_MARK)
        let letter = UInt16(CICU_LETTER)
        return [
            // Joiners and the soft hyphen stand inside words.
            (0x200C, mark), (0x200D, mark), (0x00AD, mark),
            // The long vowel of kana goes with it, in both widths, and the tatweel with Arabic.
            (0x30FC, letter | UInt16(Script.katakana.rawValue) << 8),
            (0xFF70, letter | UInt16(Script.katakana.rawValue) << 8),
            (0x0640, letter | UInt16(Script.arabic.rawValue) << 8),
        ]
    }

    /// The entry of any scalar; planes from 2 hold Han characters, and little else.
    @inline(__always)
    static func entry(of scalar: UInt32) -> UInt16 {
        if scalar < UInt32(limit) { return entries[Int(scalar)] }
        guard scalar < 0x40000 else { return UInt16(CICU_OTHER) }
        return UInt16(CICU_LETTER) | UInt16(Script.han.rawValue) << 8
    }
}
