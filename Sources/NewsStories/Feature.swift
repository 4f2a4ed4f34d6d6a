// SPDX-License-Identifier: Apache-2.0

/// One thing that an article tells, before it is weighed against how common it is.
struct Feature: Sendable {
    /// What kind of thing it is.
    let channel: Channel
    /// The thing itself, as a hash that is the same in every run; the channel is part of it.
    let key: UInt64
    /// How much of it the article has; a title counts for more than a body.
    var count: Double
    /// The share of articles expected to tell it before any has been read, 0…1.
    let prior: Double
    /// Where it stands first.
    let place: Place

    /// A place in an article.
    struct Place: Hashable, Sendable {
        /// Whether it is in the title and not in the body.
        var isTitle: Bool
        /// UTF-8 byte offsets into the title or the body's text.
        var range: Range<Int>
    }
}

/// A hash over bytes that is the same in every run and on every machine, as Swift's own is not.
///
/// FNV-1a (Fowler, Noll, Vo), 64 bits, with the finaliser of SplitMix64.
struct StableHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A hash for things of one kind.
    init(_ channel: Channel) { combine(channel.rawValue) }

    mutating func combine(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { combine(byte) }
    }

    mutating func combine(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            combine(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    var value: UInt64 {
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
