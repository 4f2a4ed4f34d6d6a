// SPDX-License-Identifier: Apache-2.0

extension JSONValue: CustomStringConvertible {
    /// The value as UTF-8 text, members in their order, no line feed at the end.
    ///
    /// Integers have no fraction, other numbers the fewest digits that read back the same;
    /// infinite ones, which JSON lacks, become `null`. Only what must be escaped is. A `pretty`
    /// text has a line for each member and element, indented by two spaces a level.
    ///
    /// - Complexity: O(*n*) in the size of the text.
    public func serialised(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(isPretty: pretty)
        writer.write(self, level: 0)
        return writer.text
    }

    /// The value as text in one line.
    public var description: String { String(decoding: serialised(), as: UTF8.self) }
}

/// Writes values to the end of a text.
private struct JSONWriter {
    let isPretty: Bool
    private(set) var text: [UInt8] = []

    init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: text.append(contentsOf: "null".utf8)
        case .bool(let value): text.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let value): write(value)
        case .string(let value): write(value)
        case .array(let elements): write(elements, level: level)
        case .object(let object): write(object, level: level)
        }
    }

    private mutating func write(_ elements: [JSONValue], level: Int) {
        text.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            part(index, level: level + 1)
            write(element, level: level + 1)
        }
        if !elements.isEmpty { breakLine(level: level) }
        text.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ object: JSONObject, level: Int) {
        text.append(UInt8(ascii: "{"))
        for (index, member) in object.members.enumerated() {
            part(index, level: level + 1)
            write(member.key)
            text.append(UInt8(ascii: ":"))
            if isPretty { text.append(UInt8(ascii: " ")) }
            write(member.value, level: level + 1)
        }
        if !object.members.isEmpty { breakLine(level: level) }
        text.append(UInt8(ascii: "}"))
    }

    private mutating func part(_ index: Int, level: Int) {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        breakLine(level: level)
    }

    private mutating func breakLine(level: Int) {
        guard isPretty else { return }
        text.append(UInt8(ascii: "\n"))
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    private mutating func write(_ number: Double) {
        guard number.isFinite else { return text.append(contentsOf: "null".utf8) }
        // From 2⁵³ on a Double is no longer every integer, and its shortest form says so.
        if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
            text.append(contentsOf: String(integer).utf8)
        } else {
            text.append(contentsOf: number.description.utf8)
            if text.suffix(2).elementsEqual(".0".utf8) { text.removeLast(2) }
        }
    }

    private mutating func write(_ string: String) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 { write(byte) }
        text.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte)
        case 0x08: escape(UInt8(ascii: "b"))
        case 0x09: escape(UInt8(ascii: "t"))
        case 0x0A: escape(UInt8(ascii: "n"))
        case 0x0C: escape(UInt8(ascii: "f"))
        case 0x0D: escape(UInt8(ascii: "r"))
        case 0..<0x20:
            text.append(contentsOf: "\\u00".utf8)
            text.append(contentsOf: [hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)])
        default: text.append(byte)
        }
    }

    private mutating func escape(_ byte: UInt8) {
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
    }

    private func hexadecimalDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? nibble + 0x30 : nibble - 10 + UInt8(ascii: "a")
    }
}
