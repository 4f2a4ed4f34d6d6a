// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Numbers as English text, without a locale.
enum NumberWording {
    /// The number with commas between thousands and at most three decimals: `1,160`, `7.8`.
    static func digits(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return value.description }
        let thousandths = (abs(value) * 1000).rounded()
        let whole = Int64((thousandths / 1000).rounded(.down))
        let sign = value < 0 && thousandths > 0 ? "−" : ""
        return sign + grouped(whole) + decimals(Int(thousandths - Double(whole) * 1000))
    }

    /// A count with its noun: `1 report`, `2,000 reports`.
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        grouped(Int64(number)) + " " + (number == 1 ? noun : plural ?? noun + "s")
    }

    private static func grouped(_ whole: Int64) -> String {
        var digits: [UInt8] = []
        for (position, digit) in String(whole).utf8.reversed().enumerated() {
            if position > 0, position.isMultiple(of: 3) { digits.append(UInt8(ascii: ",")) }
            digits.append(digit)
        }
        return String(decoding: digits.reversed(), as: UTF8.self)
    }

    private static func decimals(_ thousandths: Int) -> String {
        guard thousandths > 0 else { return "" }
        var digits = Array(String(1000 + thousandths).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return "." + String(decoding: digits, as: UTF8.self)
    }
}
