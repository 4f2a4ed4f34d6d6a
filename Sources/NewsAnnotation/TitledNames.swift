// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Tells whether words behind a title are a name where no capitals say so.
///
/// Behind an honorific or a rank they are; behind an office where a small word or a mark follows;
/// behind a trade (*the teachers* …) only with more evidence: a first name, a mark, a verb of speech.
struct TitledNames {
    let text: ScannedText
    let runs: NameRuns

    func isEvident(_ name: Range<Int>, behind office: OfficePhrase) -> Bool {
        switch text.primary {
        case "ar", "he", "fa": isEvidentName(name, behind: office)
        case "th": office.kind == "honorific" || office.kind == "rank" || !holdsSmallWord(name)
        default: true
        }
    }

    private func isEvidentName(_ name: Range<Int>, behind office: OfficePhrase) -> Bool {
        let first = text.token(at: name.lowerBound)
        if runs.isGivenName(first) { return true }
        guard first < text.tokens.count, !isGlued(first) else { return false }
        let end = text.token(at: name.upperBound)
        if end >= text.tokens.count || text.tokens[end].kind == .punctuation { return true }
        if speaks(name, behind: office) { return true }
        switch office.kind {
        case "honorific", "rank": return true
        case "office": return runs.isStop(end) && !isDeed(first)
        default: return isDefinite(office) && runs.isStop(end) && !isDeed(first)
        }
    }

    /// An Arabic trade with its article, behind which an adjective would have one too: الناشطة سيرين.
    private func isDefinite(_ office: OfficePhrase) -> Bool {
        guard text.primary == "ar" else { return false }
        let index = text.token(at: office.word.lowerBound + 1) - 1
        return index >= 0 && text.foldedWord(index).starts(with: "ال".utf8)
    }

    /// A word with *and* in front, or with an article behind a preposition: والمنظمات.
    private func isGlued(_ index: Int) -> Bool {
        let word = text.foldedWord(index)
        return Self.glue[text.primary]?.contains { word.starts(with: $0) } ?? false
    }

    private static let glue: [String: [[UInt8]]] = [
        "ar": "و ال بال لل فال كال", "he": "ו",
    ].mapValues { $0.split(separator: " ").map { Array($0.utf8) } }

    /// An Arabic verb of the past with its feminine ending: استمرت.
    private func isDeed(_ index: Int) -> Bool {
        text.primary == "ar" && text.foldedWord(index).suffix(2).elementsEqual("ت".utf8)
    }

    private func speaks(_ name: Range<Int>, behind office: OfficePhrase) -> Bool {
        let behind = text.skippingSpace(from: name.upperBound)
        let front = text.skippingSpaceBack(from: office.range.lowerBound)
        return text.hit(.verbs, beginningAt: behind) != nil
            || text.hit(.verbs, endingAt: front) != nil
    }

    /// Whether one of the words that make up Thai sentences stands within a name.
    private func holdsSmallWord(_ name: Range<Int>) -> Bool {
        var index = text.token(at: name.lowerBound)
        while index < text.tokens.count, text.tokens[index].range.lowerBound < name.upperBound {
            let token = text.tokens[index].range
            if Self.thaiWords.contains(Array(text.bytes[token])) { return true }
            index += 1
        }
        return false
    }

    static let thaiWords: Set<[UInt8]> = Set(
        """
        และ ใน ที่ ของ จะ ได้ ให้ กับ เป็น ร่วม โดย จาก ต่อ ด้าน ส่วน พร้อม จำนวน ประเทศ จังหวัด อำเภอ โรงเรียน คณะ \
        สำนัก กรม กอง ตรวจ ตรวจสอบ ราชการ การ ความ ผู้ กล่าว กล่าวว่า เผย เปิดเผย ระบุ บริษัท เขต พื้นที่ กำชับ รุ่น \
        ดังกล่าว ประชุม หลักสูตร ณ ออก นำ มอบ ส่ง ขอ ว่า แก่ เพื่อ แต่ หรือ ไม่ มี งาน ประสานงาน สาธารณสุข ใกล้เคียง เอกชน รัฐ สนาม แห่ง ทุก หลาย แล้ว ด้วย หลัง เมื่อ คู่ พิมพ์ ชั้นนำ ทั่ว อื่น นี้ นั้น
        """.split(separator: " ").map { Array($0.utf8) }
    )
}
