// SPDX-License-Identifier: Apache-2.0

import Testing

/// Holds the tree free of the machine that it was written on.
@Suite struct MachineTests {
    // Put together here, so that this file does not hold what it looks for.
    static let places = ["work", "root", "farm", "tmp", "home"].map { [UInt8]("/\($0)/".utf8) }

    @Test func `no file names a folder of one machine`() {
        for file in Tree.files {
            for place in Self.places {
                #expect(!Self.names(place, file.bytes), "\(file.path)")
            }
        }
    }

    /// Whether the path stands in the text as a path: with nothing in front that it could belong to.
    static func names(_ place: [UInt8], _ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var at = 0
            while at + place.count <= bytes.count {
                if bytes[at] == place[0], bytes[at...].starts(with: place),
                    at == 0 || !belongs(bytes[at - 1])
                {
                    return true
                }
                at += 1
            }
            return false
        }
    }

    /// Whether a byte may stand before a slash within an address or a longer path.
    static func belongs(_ byte: UInt8) -> Bool {
        byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
            || Character(Unicode.Scalar(byte)).isNumber || [UInt8]("._-})]>$".utf8).contains(byte)
    }
}
