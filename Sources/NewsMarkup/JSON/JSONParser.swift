// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// Reads one JSON text (RFC 8259): nothing but white space may stand around the value.
    ///
    /// Lone surrogates and bytes that are not UTF-8 become U+FFFD; all else must be as the
    /// grammar has it, a byte order mark included, which is none of it.
    ///
    /// - Throws: ``JSONError``, with an offset from the start of `bytes`.
    /// - Complexity: O(*n*) in the number of bytes; stack by depth, which is limited to 512.
    public static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipWhiteSpace()
        guard parser.atEnd else { throw parser.error(.trailingBytes) }
        return value
    }

    /// Reads one JSON text, as above.
    ///
    /// - Throws: ``JSONError``.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try parse(bytes[...])
    }
}

/// A cursor over a JSON text.
private struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var atEnd: Bool { position == bytes.endIndex }

    private var next: UInt8? { atEnd ? nil : bytes[position] }

    func error(_ code: JSONError.Code) -> JSONError {
        JSONError(code: code, offset: position - bytes.startIndex)
    }

    mutating func skipWhiteSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    /// 512: deeper than any real record, and safe on a thread's stack in a debug build.
    private static let depthLimit = 512

    mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        guard let byte = next else { throw error(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
        default: throw error(.unexpectedByte)
        }
    }

    private mutating func word(
        _ word: String,
        _ value: JSONValue
    ) throws(JSONError) -> JSONValue {
        for expected in word.utf8 {
            guard skip(expected) else { throw missing() }
        }
        return value
    }

    // MARK: Containers

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        try open(depth: depth)
        var object = JSONObject()
        guard !skip(UInt8(ascii: "}")) else { return object }
        repeat {
            skipWhiteSpace()
            guard next == UInt8(ascii: "\"") else { throw missing() }
            let key = try string()
            skipWhiteSpace()
            guard skip(UInt8(ascii: ":")) else { throw missing() }
            object.members.append(.init(key: key, value: try value(depth: depth)))
            skipWhiteSpace()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw missing() }
        return object
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        try open(depth: depth)
        var elements: [JSONValue] = []
        guard !skip(UInt8(ascii: "]")) else { return elements }
        repeat {
            elements.append(try value(depth: depth))
            skipWhiteSpace()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw missing() }
        return elements
    }

    private mutating func open(depth: Int) throws(JSONError) {
        guard depth <= Self.depthLimit else { throw error(.tooDeep) }
        position += 1
        skipWhiteSpace()
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// The error of a place where a certain byte had to stand.
    private func missing() -> JSONError { error(atEnd ? .unexpectedEnd : .unexpectedByte) }

    // MARK: Numbers

    private mutating func number() throws(JSONError) -> Double {
        let start = position
        _ = skip(UInt8(ascii: "-"))
        guard let lead = next, isDigit(lead) else { throw error(.badNumber) }
        let integerStart = position
        skipDigits()
        guard lead != UInt8(ascii: "0") || position == integerStart + 1 else {
            throw error(.badNumber)
        }
        var isInteger = true
        if skip(UInt8(ascii: ".")) {
            isInteger = false
            guard skipDigits() else { throw error(.badNumber) }
        }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            isInteger = false
            _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
            guard skipDigits() else { throw error(.badNumber) }
        }
        // 18 digits fit an Int64, whose conversion rounds once, as that of the text would.
        if isInteger, position - integerStart <= 18 { return integer(start..<position) }
        guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            throw error(.badNumber)
        }
        return value
    }

    private func integer(_ range: Range<Int>) -> Double {
        var value: Int64 = 0
        for byte in bytes[range] where byte != UInt8(ascii: "-") {
            value = value * 10 + Int64(byte - 0x30)
        }
        return bytes[range.lowerBound] == UInt8(ascii: "-") ? -Double(value) : Double(value)
    }

    @discardableResult
    private mutating func skipDigits() -> Bool {
        let start = position
        while let byte = next, isDigit(byte) { position += 1 }
        return position > start
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        try skipPlainBytes()
        // Most strings have no escape and are taken over in one piece.
        if skip(UInt8(ascii: "\"")) {
            return String(decoding: bytes[start..<position - 1], as: UTF8.self)
        }
        var text = Array(bytes[start..<position])
        while !skip(UInt8(ascii: "\"")) {
            let runStart = position
            try skipPlainBytes()
            text.append(contentsOf: bytes[runStart..<position])
            if next == UInt8(ascii: "\\") { try escape(into: &text) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Stops at a quotation mark or backslash.
    private mutating func skipPlainBytes() throws(JSONError) {
        while let byte = next {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            guard byte >= 0x20 else { throw error(.controlCharacter) }
            position += 1
        }
        throw error(.unexpectedEnd)
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        position += 1
        guard let byte = next else { throw error(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            let scalar = try escapedScalar()
            text.append(contentsOf: String(scalar).utf8)
            return
        default: throw error(.badEscape)
        }
        position += 1
    }

    /// The scalar of `\uXXXX`, or of two of them that make a surrogate pair.
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let high = try hexadecimal()
        if let scalar = Unicode.Scalar(high) { return scalar }
        let afterHigh = position
        guard high < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
            position = afterHigh
            return "\u{FFFD}"
        }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
        else {
            position = afterHigh
            return "\u{FFFD}"
        }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw error(.unexpectedEnd) }
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw error(.badEscape)
            }
            position += 1
        }
        return value
    }
}
