// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads the day that many outlets write into their addresses: `/2024/03/25/`, `/20240325-`.
enum AddressDate {
    static func evidence(_ address: String) -> Publication.Evidence? {
        let path = Array(WebAddress(address).path.utf8)
        var index = 0
        while index + 8 <= path.count {
            let isStart = index == 0 || !isDigit(path[index - 1])
            if isStart, let (date, length) = date(path, at: index) {
                let words = String(decoding: path[index..<index + length], as: UTF8.self)
                return .init(time: Timestamp(date), source: .address, words: words)
            }
            index += 1
        }
        return nil
    }

    private static func date(_ path: [UInt8], at start: Int) -> (CivilDate, Int)? {
        guard let year = number(path, start, 4), (1990...2100).contains(year) else { return nil }
        let mark = path[start + 4]
        let isParted =
            mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
        guard isParted else { return digits(path, start, year) }
        guard let month = number(path, start + 5, 2), start + 7 < path.count,
            path[start + 7] == mark,
            let day = number(path, start + 8, 2),
            start + 10 == path.count || !isDigit(path[start + 10])
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.isValid ? (date, 10) : nil
    }

    /// Eight digits and no ninth.
    private static func digits(_ path: [UInt8], _ start: Int, _ year: Int) -> (CivilDate, Int)? {
        guard let month = number(path, start + 4, 2), let day = number(path, start + 6, 2),
            start + 8 == path.count || !isDigit(path[start + 8])
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.isValid ? (date, 8) : nil
    }

    private static func number(_ path: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= path.count else { return nil }
        var value = 0
        for byte in path[start..<start + count] {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
