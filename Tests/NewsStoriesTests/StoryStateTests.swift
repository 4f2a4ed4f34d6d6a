// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import Testing

@testable import NewsStories

/// A stream that is written down and gone on with.
@Suite struct StoryStateTests {
    private static let articles = Report.annotated(
        Report.quakes + Report.ferry + Report.otherFerry
            + InventedEvents(seed: 11).reports(count: 60)
    )

    /// A stream that has seen so many of the articles.
    private static func stream(after count: Int, room: Int = 16_384) -> StoryStream {
        var stream = StoryStream(
            liveLimit: room,
            constraints: StoryConstraints(
                together: [.init(.init("quake-1"), .init("not-come"))],
                apart: [.init(.init("ferry-en"), .init("ferry-fr"))]
            )
        )
        for article in articles.prefix(count) { _ = stream.assign(article) }
        return stream
    }

    @Test(arguments: [0, 1, 2, 5, 7, 20, 41, 66], [4, 16_384])
    func `a stream stopped anywhere goes on as if it had not been`(
        cut: Int,
        room: Int
    ) throws {
        var whole = Self.stream(after: cut, room: room)
        var restored = try StoryStream(state: whole.state)
        #expect(restored.state == whole.state)
        for article in Self.articles.dropFirst(cut) {
            #expect(restored.assign(article) == whole.assign(article))
        }
        #expect(restored.state == whole.state)
    }

    @Test func `an empty stream can be kept`() throws {
        #expect(try StoryStream(state: StoryStream().state).state == StoryStream().state)
    }

    @Test func `other bytes are no state`() {
        for bytes in [[], Array("{\"id\": 1}".utf8), Array(repeating: 0, count: 4_000)] {
            #expect(throws: StoryStateError(code: .notAState, offset: 0)) {
                try StoryStream(state: bytes)
            }
        }
    }

    @Test func `the bytes of another version say which`() {
        var bytes = Self.stream(after: 3).state
        bytes[16] = 9
        let error = #expect(throws: StoryStateError.self) { try StoryStream(state: bytes) }
        #expect(error?.code == .otherVersion(9))
        #expect(error?.description.contains("version 9") == true)
    }

    @Test func `a state cut short anywhere is refused`() {
        let bytes = Self.stream(after: 9).state
        var generator = SeededGenerator(seed: 3)
        let lengths =
            Array(16..<60)
            + (0..<200).map { _ in
                Int.random(in: 16..<bytes.count, using: &generator)
            }
        for length in lengths {
            #expect(throws: StoryStateError.self) {
                try StoryStream(state: Array(bytes[..<length]))
            }
        }
        #expect(throws: StoryStateError.self) { try StoryStream(state: bytes + [0]) }
    }

    @Test func `one changed byte is noticed`() {
        let bytes = Self.stream(after: 9).state
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var changed = bytes
            let place = Int.random(in: 17..<bytes.count, using: &generator)
            changed[place] ^= UInt8.random(in: 1...255, using: &generator)
            #expect(throws: StoryStateError.self) { try StoryStream(state: changed) }
        }
    }

    @Test func `bytes made to deceive are refused, or lead to a stream that works`() {
        let bytes = Self.stream(after: 9).state
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<600 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 17..<bytes.count - 8, using: &generator)
                let values: [UInt8] = [
                    0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &generator),
                ]
                changed[place] = values.randomElement(using: &generator) ?? 0
            }
            guard var stream = try? StoryStream(state: Self.signed(changed)) else { continue }
            #expect(stream.state == Self.signed(changed))
            for article in Self.articles.dropFirst(9).prefix(4) { _ = stream.assign(article) }
        }
    }

    /// The bytes with the sum that makes them whole.
    private static func signed(_ bytes: [UInt8]) -> [UInt8] {
        var writer = StateWriter()
        writer.write(raw: bytes.dropLast(8))
        writer.write(StoryStream.checksum(of: writer.bytes[...]))
        return writer.bytes
    }
}
