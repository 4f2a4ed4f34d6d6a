// SPDX-License-Identifier: Apache-2.0

/// What can be written to the bytes of a saved stream and read back.
protocol StreamState {
    /// Writes all of it; equal values write equal bytes.
    func write(to writer: inout StateWriter)

    /// Reads what `write` wrote.
    ///
    /// - Throws: when the bytes are cut short, or no such value was ever written.
    init(from reader: inout StateReader) throws(StoryStateError)
}

/// Puts values one behind the other into bytes; `docs/stories.md` gives the form.
struct StateWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Writes bytes as they are.
    mutating func write(raw more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Writes a number of at least 0 in groups of seven bits, the lowest first (LEB128).
    ///
    /// - Precondition: `count` is not less than 0.
    mutating func write(count: Int) {
        var rest = UInt64(count)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes eight bytes, the lowest first.
    mutating func write(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

    mutating func write(_ number: Double) { write(number.bitPattern) }

    /// Writes four bytes, the lowest first.
    mutating func write(_ number: Float) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ isTrue: Bool) { bytes.append(isTrue ? 1 : 0) }

    /// Writes the length in bytes, then the UTF-8.
    mutating func write(_ text: String) {
        write(count: text.utf8.count)
        write(raw: text.utf8)
    }

    mutating func write(_ value: some StreamState) { value.write(to: &self) }

    /// Writes whether there is a value, then the value.
    mutating func write<Value>(_ value: Value?, _ write: (inout StateWriter, Value) -> Void) {
        self.write(value != nil)
        if let value { write(&self, value) }
    }

    /// Writes how many values there are, then each.
    mutating func write<Value>(
        _ values: some Collection<Value>,
        _ write: (inout StateWriter, Value) -> Void
    ) {
        self.write(count: values.count)
        for value in values { write(&self, value) }
    }

    mutating func write(_ words: [UInt64]) { write(words) { $0.write($1) } }

    mutating func write(_ days: ClosedRange<Int>?) {
        write(days) {
            $0.write($1.lowerBound)
            $0.write($1.upperBound)
        }
    }
}
