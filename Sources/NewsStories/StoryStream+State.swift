// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryStream {
    /// The version of the bytes of a saved stream: it rises with their form, and with what features are
    /// called, since the one is of no use without the other.
    static let stateVersion = 1

    /// What the bytes of every version begin with.
    private static let mark = Array("dateline-stories".utf8)

    /// All that the stream knows, as bytes from which it can go on as if it had never stopped.
    ///
    /// The same stream gives the same bytes on every machine; `docs/stories.md` tells their form.
    ///
    /// - Complexity: O(*n* log *n*) in what it knows.
    public var state: [UInt8] {
        var writer = StateWriter()
        writer.write(raw: Self.mark)
        writer.write(count: Self.stateVersion)
        writer.write(count: position)
        writer.write(redirects.sorted { $0.key < $1.key }) { writer, redirect in
            writer.write(redirect.key.value)
            writer.write(redirect.value.value)
        }
        writer.write(assigner)
        writer.write(Self.checksum(of: writer.bytes[...]))
        return writer.bytes
    }

    /// A stream that goes on where another was when it gave its `state`.
    ///
    /// - Throws: when the bytes are no such state, or no whole one.
    /// - Complexity: O(*n*) in the bytes.
    public init(state: [UInt8]) throws(StoryStateError) {
        guard state.starts(with: Self.mark) else {
            throw StoryStateError(code: .notAState, offset: 0)
        }
        let end = max(Self.mark.count, state.count - 8)
        var reader = StateReader(state, Self.mark.count..<end)
        let version = try reader.count()
        guard version == Self.stateVersion else {
            throw StoryStateError(code: .otherVersion(version), offset: Self.mark.count)
        }
        var tail = StateReader(state, end..<state.count)
        let isWhole = try tail.word() == Self.checksum(of: state[..<end])
        position = try reader.count()
        redirects = try Self.redirects(from: &reader)
        assigner = try reader.value()
        // A state that was cut short says so before it says that its sum is wrong.
        try reader.check(reader.isAtEnd && isWhole)
    }

    private static func redirects(
        from reader: inout StateReader
    ) throws(StoryStateError) -> [Story.ID: Story.ID] {
        var redirects: [Story.ID: Story.ID] = [:]
        var last: Story.ID?
        for _ in 0..<(try reader.length(ofSize: 2)) {
            let (gone, kept) = (Story.ID(try reader.string()), Story.ID(try reader.string()))
            try reader.check(last.map { $0 < gone } ?? true)
            last = gone
            redirects[gone] = kept
        }
        var known: Set<Story.ID> = []
        for start in redirects.keys {
            var path: Set<Story.ID> = []
            var name = start
            while let next = redirects[name], !known.contains(name) {
                try reader.check(path.insert(name).inserted)
                name = next
            }
            known.formUnion(path)
        }
        return redirects
    }

    /// FNV-1a, for faults and not for foes: what cannot be is not believed
    /// in any case.
    static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
