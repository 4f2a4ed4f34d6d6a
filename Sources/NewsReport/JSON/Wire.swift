// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import NewsModel

/// The small values of the wire: ranges, names, dates.
enum Wire {
    /// `[start, end]`, half-open, in UTF-8 bytes.
    static func range(_ range: Range<Int>) -> JSONValue {
        [.number(Double(range.lowerBound)), .number(Double(range.upperBound))]
    }

    static func range(_ range: Range<Int>?) -> JSONValue {
        guard let range else { return .null }
        return Wire.range(range)
    }

    static func number(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        return .number(value)
    }

    static func strings(_ values: [String]) -> JSONValue {
        .array(values.map { .string($0) })
    }

    /// The name of an enumeration's case in snake case: `at_least`.
    static func name<Case: RawRepresentable<String>>(_ value: Case) -> JSONValue {
        var name: [UInt8] = []
        for byte in value.rawValue.utf8 {
            let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            if isCapital { name.append(UInt8(ascii: "_")) }
            name.append(isCapital ? byte | 0x20 : byte)
        }
        return .string(String(decoding: name, as: UTF8.self))
    }
}

extension Body {
    /// The text of a range as it stands; what lies outside the text is passed over.
    func wireText(_ range: Range<Int>) -> JSONValue {
        .string(String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self))
    }
}
