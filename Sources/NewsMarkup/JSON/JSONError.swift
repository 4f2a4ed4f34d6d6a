// SPDX-License-Identifier: Apache-2.0

/// Why a text is not JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable {
        case unexpectedEnd = "the text ends inside a value"
        case unexpectedByte = "a byte that cannot stand here"
        case badNumber = "not a number of JSON's grammar"
        case badEscape = "not an escape of JSON's grammar"
        case controlCharacter = "a control character in a string"
        case tooDeep = "more than 512 levels of nesting"
        case trailingBytes = "something follows the value"
    }

    /// What is wrong.
    public var code: Code
    /// Where, in bytes from the start of the text that was handed in.
    public var offset: Int

    /// An error at a place.
    public init(code: Code, offset: Int) {
        self.code = code
        self.offset = offset
    }

    /// What is wrong and where, without any of the text.
    public var description: String { "\(code.rawValue), at byte \(offset)" }
}
