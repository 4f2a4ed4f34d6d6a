// SPDX-License-Identifier: Apache-2.0

/// A JSON text as a value (RFC 8259).
public indirect enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number; integers are exact up to 2⁵³. One beyond a `Double`'s range is infinite.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object, its members in the order of the text.
    case object(JSONObject)

    /// The member of that name, or `nil` when this is no object or lacks it.
    ///
    /// - Complexity: O(*n*) in the number of members.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// The element at that index, or `nil` when this is no array or is shorter.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The truth value, or `nil` when this is none.
    public var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The number, or `nil` when this is none.
    public var number: Double? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    /// The number as an integer, or `nil` when this is no number or has a fraction.
    public var integer: Int? { number.flatMap { Int(exactly: $0) } }

    /// The string, or `nil` when this is none.
    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The elements, or `nil` when this is no array.
    public var array: [JSONValue]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    /// The members, or `nil` when this is no object.
    public var object: JSONObject? {
        guard case .object(let value) = self else { return nil }
        return value
    }
}
