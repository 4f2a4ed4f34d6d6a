// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NewsText

@Suite struct CharsetTests {
    @Test func `a byte order mark outweighs a label`() {
        let decoded = Charset.decode([0xFE, 0xFF, 0x4E, 0x2D, 0, 0x61], label: "gbk")
        #expect(string(decoded.text) == "中a")
        #expect(decoded.encoding == "utf-16be")
        #expect(string(Charset.decode([0xEF, 0xBB, 0xBF, 0x61]).text) == "a")
    }

    @Test(arguments: [
        (" GB2312 ", "gbk", [0xD6, 0xD0, 0xB9, 0xFA] as [UInt8], "中国"),
        ("big5-hkscs", "big5", [0xA4, 0xA4, 0xB0, 0xEA], "中國"),
        ("x-sjis", "shift_jis", [0x83, 0x4A, 0x5C], "カ\\"),
        ("euc-jp", "euc-jp", [0xA5, 0xAB], "カ"),
        ("ks_c_5601-1987", "euc-kr", [0xC7, 0xD1], "한"),
        ("Latin1", "windows-1252", [0x93, 0xE9, 0x94], "“é”"),
        ("cp1251", "windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
        ("koi8-r", "koi8-r", [0xED, 0xC9, 0xD2], "Мир"),
        ("koi8-u", "koi8-u", [0xA4], "є"),
        ("tis-620", "windows-874", [0xE4, 0xB7, 0xC2], "ไทย"),
        ("windows-1256", "windows-1256", [0xE3, 0xD5, 0xD1], "مصر"),
        ("iso-8859-8-i", "iso-8859-8-i", [0xF9, 0xEC], "של"),
        ("utf-16", "utf-16le", [0x2D, 0x4E], "中"),
    ])
    func `labels are read as browsers read them`(
        label: String,
        encoding: String,
        source: [UInt8],
        text: String
    ) {
        let decoded = Charset.decode(source, label: label)
        #expect(string(decoded.text) == text)
        #expect(decoded.encoding == encoding)
        #expect(decoded.replacements == 0)
    }

    @Test func `bytes that are utf-8 are, when no label is known`() {
        let decoded = Charset.decode(bytes("Thủ\r\ntướng"), label: "no-such-thing")
        #expect(decoded.encoding == "utf-8" && string(decoded.text) == "Thủ\r\ntướng")
    }

    @Test func `what is no character is replaced and counted`() {
        let decoded = Charset.decode([0x61, 0xFF, 0xEF, 0xBF, 0xBD], label: "utf-8")
        #expect(decoded.text == bytes("a\u{FFFD}\u{FFFD}"))
        #expect(decoded.replacements == 1)
    }

    /// Each text in an encoding that nothing names; only letters tell.
    @Test(arguments: [
        ("windows-1251", "Совет согласился отремонтировать старый мост до начала зимы."),
        ("koi8-r", "Совет согласился отремонтировать старый мост до начала зимы."),
        ("windows-1256", "وافق المجلس يوم الاثنين على إصلاح الجسر القديم قبل حلول الشتاء."),
        ("windows-1255", "המועצה הסכימה ביום שני לתקן את הגשר הישן לפני החורף."),
        ("iso-8859-7", "Το συμβούλιο αποφάσισε να επισκευάσει την παλιά γέφυρα."),
        ("windows-874", "สภาเมืองเห็นชอบเมื่อวันจันทร์ให้ซ่อมสะพานเก่าก่อนฤดูหนาว"),
        (
            "windows-1252",
            "Le conseil a décidé de réparer le vieux pont à côté de l’école, très abîmé."
        ),
    ])
    func `an encoding is told from the text`(encoding: String, text: String) throws {
        let source = try #require(encoded(text, as: encoding))
        let decoded = Charset.decode(source)
        #expect(decoded.encoding == encoding)
        #expect(string(decoded.text) == text)
    }

    @Test func `any bytes under any label give valid utf-8`() {
        var generator = SeededGenerator(state: 7)
        let labels: [String?] = [
            nil, "utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "iso-2022-jp", "utf-16be",
            "koi8-u", "windows-1258", "x",
        ]
        for round in 0..<220 {
            let noise = Fuzz.noise(&generator)
            let decoded = Charset.decode(noise, label: labels[round % labels.count])
            #expect(UTF8Validation.isValid(decoded.text))
        }
    }

    /// The text in an encoding of one byte a letter, by asking what each byte decodes to.
    private func encoded(_ text: String, as encoding: String) -> [UInt8]? {
        var byScalar: [UInt32: UInt8] = [:]
        for byte in UInt8.min...UInt8.max {
            let decoded = Charset.decode([byte], label: encoding)
            if let scalar = string(decoded.text).unicodeScalars.first {
                byScalar[scalar.value] = byte
            }
        }
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = byScalar[scalar.value] else { return nil }
            result.append(byte)
        }
        return result
    }
}
