// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("2024", "2024"), ("2024-03", "2024-03"), ("2024-03-25", "2024-03-25"),
        ("2024-3-5", "2024-03-05"), ("20240325", "2024-03-25"), ("2024/03/25", "2024-03-25"),
        ("2024-03-25T21:45", "2024-03-25T21:45Z"), ("2024-03-25 21:45:03", "2024-03-25T21:45:03Z"),
        ("2024-03-25T21:45:03Z", "2024-03-25T21:45:03Z"),
        ("2024-03-25t21:45:03.999z", "2024-03-25T21:45:03Z"),
        ("2024-03-25T21:45:03.9999999999999999999999999999999999Z", "2024-03-25T21:45:03Z"),
        ("2024-03-25T21:45:03,5+01:00", "2024-03-25T20:45:03Z"),
        ("2024-03-25T22:34-03:30", "2024-03-26T02:04Z"),
        ("2024-03-25 21:45:03 +0000", "2024-03-25T21:45:03Z"),
        ("2024-03-25 21:45:03 UTC", "2024-03-25T21:45:03Z"),
        ("20240325T214503+07", "2024-03-25T14:45:03Z"),
        (" \n2024-12-31T24:00:00Z ", "2025-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ])
    func `an ISO date is read to its precision`(text: String, expected: String) {
        #expect(Timestamp(iso8601: text)?.description == expected)
    }

    @Test(arguments: [
        "", "x", "24-03-25", "2024-13", "2024-02-30", "2024-03-25T", "2024-03-25T25:00",
        "2024-03-25T21:60", "2024-03-25T21:45:61", "2024-03-25T21:45:03 later", "2024-03T21:45",
        "2024-03-25T21:45+1", "2024-03-25T21:45+24:00", "202403", "2024-", "2024-03-", "٢٠٢٤-٠٣-٢٥",
        "2024-03/25", "2024-03-25T21:45:03.Z", "２０２４-03-25",
    ])
    func `what is no ISO date is not read`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func `a text of great length is no date`() {
        #expect(Timestamp(iso8601: "2024-03-25" + String(repeating: " ", count: 1_000_000)) == nil)
        #expect(Timestamp(rfc822: String(repeating: "9", count: 1_000_000)) == nil)
    }

    @Test(arguments: [
        ("Mon, 25 Mar 2024 21:45:03 +0100", "2024-03-25T20:45:03Z"),
        ("25 Mar 2024 21:45:03 GMT", "2024-03-25T21:45:03Z"),
        ("Monday, 25 March 2024 21:45 EST", "2024-03-26T02:45Z"),
        ("Mon,25 mar 24 9:45:03 PDT", "2024-03-25T16:45:03Z"),
        ("06-Nov-94 08:49:37 UT", "1994-11-06T08:49:37Z"), ("01 Sept. 2004", "2004-09-01"),
        ("1 Jan 104 00:00:00 Z", "2004-01-01T00:00:00Z"),
        ("Thu, 01 Jan 2004 19:48:21 GMT+2", "2004-01-01T19:48:21Z"),
        ("Thu, 01 Jan 2004 19:48:21 +05:30 (IST)", "2004-01-01T14:18:21Z"),
        ("Thu, 01 Jan 2004 19:48:21 Q", "2004-01-01T19:48:21Z"),
        ("Thu, 01 Jan 2004 19:48:21", "2004-01-01T19:48:21Z"),
    ])
    func `a mail date is read with its zone`(text: String, expected: String) {
        #expect(Timestamp(rfc822: text)?.description == expected)
    }

    @Test(arguments: [
        "", "Mon", "Mon, 25 Mar", "25 Mon 2024", "32 Jan 2024", "29 Feb 2023 10:00:00 GMT",
        "25 Mar 2024 25:00:00 GMT", "25 Mar 2024 noon", "25 Ma 2024", "2024-03-25T21:45:03Z",
    ])
    func `what is no mail date is not read`(text: String) {
        #expect(Timestamp(rfc822: text) == nil)
    }

    @Test(arguments: [1_711_403_103, 1_711_403_103_000, 1_711_403_103_000_999])
    func `a Unix time is read in its unit`(number: Int64) {
        #expect(Timestamp(unixTime: number)?.description == "2024-03-25T21:45:03Z")
    }

    @Test(arguments: [Int64.min, -1, 100_000_000_000_000_000, .max])
    func `a Unix time out of range is none`(number: Int64) {
        #expect(Timestamp(unixTime: number) == nil)
    }

    @Test func `what is written reads back the same`() {
        for seconds in stride(from: Int64(-3_000_000_000), to: 5_000_000_000, by: 7_654_321) {
            for precision in [Timestamp.Precision.minute, .second] {
                let time = Timestamp(
                    seconds: precision == .minute ? seconds / 60 * 60 : seconds,
                    precision: precision
                )
                #expect(Timestamp(iso8601: time.description) == time)
            }
        }
    }
}
