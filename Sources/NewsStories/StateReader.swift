// SPDX-License-Identifier: Apache-2.0

/// Takes values out of bytes that may be anything.
///
/// Nothing is believed: no length is longer than what is left, no number is out of its range, and of two
/// ways to write a value only the one that `StateWriter` takes is read, so that what is read is written
/// again to the same bytes.
struct StateReader {
    private let bytes: [UInt8]
    /// Where the next value begins.
    private(set) var offset: Int
    private let end: Int

    /// A reader of some of the bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset == end }

    /// The fault that something cannot be as it is written here.
    func damage() -> StoryStateError { StoryStateError(code: .damaged, offset: offset) }

    /// Holds a value to what it must be.
    ///
    /// - Throws: when it is not so.
    func check(_ isSo: Bool) throws(StoryStateError) {
        if !isSo { throw damage() }
    }

    private func check(left count: Int) throws(StoryStateError) {
        if count > end - offset { throw StoryStateError(code: .cutShort, offset: offset) }
    }

    /// The next bytes as they are.
    mutating func raw(_ count: Int) throws(StoryStateError) -> ArraySlice<UInt8> {
        try check(left: count)
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    private mutating func byte() throws(StoryStateError) -> UInt8 {
        try check(left: 1)
        defer { offset += 1 }
        return bytes[offset]
    }

    /// A number from 0 to `limit`; there is none where that is less than 0.
    mutating func count(upTo limit: Int = 1 << 53) throws(StoryStateError) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            // Nine groups hold all that may be; a last group of 0 is a longer way to write the same.
            try check(shift < 63 && (byte != 0 || shift == 0))
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        try check(limit >= 0 && value <= UInt64(limit))
        return Int(value)
    }

    /// A number of values that follow, each of `size` bytes at least.
    mutating func length(ofSize size: Int = 1) throws(StoryStateError) -> Int {
        let count = try count()
        try check(left: count.multipliedReportingOverflow(by: size).overflow ? .max : count * size)
        return count
    }

    mutating func word() throws(StoryStateError) -> UInt64 {
        try check(left: 8)
        defer { offset += 8 }
        return (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
    }

    /// A number so far from 0 at most that sums and differences of several are none too large.
    mutating func number(within limit: Int = 1 << 40) throws(StoryStateError) -> Int {
        let value = Int64(bitPattern: try word())
        try check(value.magnitude <= limit.magnitude)
        return Int(value)
    }

    /// A finite number.
    mutating func double() throws(StoryStateError) -> Double {
        let value = Double(bitPattern: try word())
        try check(value.isFinite)
        return value
    }

    /// A finite number.
    mutating func float() throws(StoryStateError) -> Float {
        try check(left: 4)
        let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
        offset += 4
        try check(Float(bitPattern: bits).isFinite)
        return Float(bitPattern: bits)
    }

    mutating func bool() throws(StoryStateError) -> Bool {
        let byte = try byte()
        try check(byte <= 1)
        return byte == 1
    }

    mutating func string() throws(StoryStateError) -> String {
        let count = try length()
        guard let text = String(validating: try raw(count), as: UTF8.self) else { throw damage() }
        return text
    }

    mutating func value<Value: StreamState>() throws(StoryStateError) -> Value {
        try Value(from: &self)
    }

    mutating func optional<Value>(
        _ read: (inout StateReader) throws(StoryStateError) -> Value
    ) throws(StoryStateError) -> Value? {
        try bool() ? try read(&self) : nil
    }

    mutating func array<Value>(
        ofSize size: Int = 1,
        _ read: (inout StateReader) throws(StoryStateError) -> Value
    ) throws(StoryStateError) -> [Value] {
        let count = try length(ofSize: size)
        var values: [Value] = []
        // A few bytes may claim many large values.
        values.reserveCapacity(min(count, 1 << 12))
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    mutating func words() throws(StoryStateError) -> [UInt64] {
        try array(ofSize: 8) { (reader: inout StateReader) throws(StoryStateError) in
            try reader.word()
        }
    }

    /// Words in ascending order without duplicates.
    mutating func ascendingWords() throws(StoryStateError) -> [UInt64] {
        let words = try words()
        try check(zip(words, words.dropFirst()).allSatisfy { $0 < $1 })
        return words
    }

    mutating func days() throws(StoryStateError) -> ClosedRange<Int>? {
        guard try bool() else { return nil }
        let (first, last) = (try number(), try number())
        try check(first <= last)
        return first...last
    }
}
