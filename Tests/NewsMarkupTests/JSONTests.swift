// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
import Testing

@Suite struct JSONTests {
    private func parse(_ text: String) throws(JSONError) -> JSONValue {
        try JSONValue.parse(Array(text.utf8))
    }

    private func failure(_ text: String) -> JSONError? {
        do throws(JSONError) {
            _ = try parse(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func `all kinds of value are read`() throws {
        let value = try parse(#" {"a": [1, -2.5, 1e3], "b": {"c": null}, "d": [true, false]} "#)
        #expect(
            value == ["a": [1, -2.5, 1000], "b": ["c": .null], "d": [true, false]]
        )
        #expect(value["a"]?[1]?.number == -2.5)
        #expect(value["b"]?["c"]?.isNull == true)
        #expect(value["nothing"] == nil)
        #expect(value["a"]?[3] == nil)
    }

    @Test(arguments: [
        "0", "-1", "9007199254740992", "-9007199254740991", "0.1", "1.5e-07", "1e+22",
    ])
    func `a number is written as it was read`(number: String) throws {
        #expect(try parse(number).description == number)
    }

    @Test func `a number beyond range is infinite and written as null`() throws {
        #expect(try parse("-1e999") == .number(-.infinity))
        #expect(try parse("[1e999]").description == "[null]")
    }

    @Test(arguments: ["قمة", "峰会 𠀀", "đỉnh", "саміт", "शिखर", "정상", "ประชุม", "פסגה"])
    func `a string in any script comes back from its text`(text: String) throws {
        let value = JSONValue.string("“\(text)”\n\"\\\u{1}")
        #expect(try JSONValue.parse(value.serialised()) == value)
        #expect(value.description == #""“\#(text)”\n\"\\\u0001""#)
    }

    @Test func `escapes become characters and lone surrogates the replacement character`() throws {
        #expect(try parse(#""\u4e2d\ud83d\ude00\/\b\f\r\t""#) == "中😀/\u{8}\u{C}\r\t")
        #expect(try parse(#""\ud83dx""#) == "\u{FFFD}x")
        #expect(try parse(#""\ude00\ud83d\n""#) == "\u{FFFD}\u{FFFD}\n")
        #expect(try parse(#""\ud83d\u0041""#) == "\u{FFFD}A")
        #expect(try JSONValue.parse([0x22, 0x61, 0xFF, 0x22]) == "a\u{FFFD}")
    }

    @Test func `members keep their order and the last of a name counts`() throws {
        let value = try parse(#"{"z":1,"a":2,"z":3}"#)
        #expect(value["z"] == 3)
        #expect(value.description == #"{"z":1,"a":2,"z":3}"#)
        var object = try #require(value.object)
        object["a"] = "x"
        object["n"] = []
        object["z"] = nil
        #expect(JSONValue.object(object).description == #"{"a":"x","n":[]}"#)
    }

    @Test func `a pretty text has a line for each member`() {
        let value: JSONValue = ["a": [1, ["b": []]], "c": [:]]
        let expected = """
            {
              "a": [
                1,
                {
                  "b": []
                }
              ],
              "c": {}
            }
            """
        #expect(String(decoding: value.serialised(pretty: true), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("", JSONError.Code.unexpectedEnd, 0), ("[1,]", .unexpectedByte, 3),
        ("{\"a\" 1}", .unexpectedByte, 5), ("{a:1}", .unexpectedByte, 1),
        ("01", .badNumber, 2), ("1.", .badNumber, 2), ("-", .badNumber, 1), ("1e", .badNumber, 2),
        ("\"a\nb\"", .controlCharacter, 2), ("\"\\x\"", .badEscape, 2),
        ("\"\\u00g0\"", .badEscape, 5), ("\"abc", .unexpectedEnd, 4), ("nul", .unexpectedEnd, 3),
        ("truE", .unexpectedByte, 3), ("1 2", .trailingBytes, 2), ("{} x", .trailingBytes, 3),
        ("'a'", .unexpectedByte, 0), ("\u{FEFF}{}", .unexpectedByte, 0), ("+1", .unexpectedByte, 0),
        ("NaN", .unexpectedByte, 0), ("[1", .unexpectedEnd, 2), ("{\"a\":", .unexpectedEnd, 5),
    ])
    func `what is not JSON is named with its place`(text: String, code: JSONError.Code, at: Int) {
        #expect(failure(text) == JSONError(code: code, offset: at))
    }

    @Test func `an offset counts from the start of a slice`() throws {
        let bytes = Array("xx[1,?]".utf8)
        #expect(throws: JSONError(code: .unexpectedByte, offset: 3)) {
            try JSONValue.parse(bytes[2...])
        }
    }

    @Test func `nesting is read to 512 levels and refused beyond`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try parse(nested(512)).description == nested(512))
        #expect(failure(nested(513))?.code == .tooDeep)
        #expect(failure(String(repeating: "{\"a\":", count: 1_000_000))?.code == .tooDeep)
    }

    @Test func `broken texts never trap, and what is read reads back the same`() {
        let seed = Array(#"{"a":[1.5e3,-0,"\u00e9\ud83d\ude00 語",null],"b":{"c":true}}"#.utf8)
        var random = SeededGenerator(seed: 20_240_325)
        for _ in 0..<20_000 {
            let changes = Int.random(in: 1...4, using: &random)
            let bytes = random.mutated(seed, changes: changes)
            guard let value = try? JSONValue.parse(bytes) else { continue }
            #expect(value.serialised() == (try? JSONValue.parse(value.serialised()))?.serialised())
        }
    }
}
