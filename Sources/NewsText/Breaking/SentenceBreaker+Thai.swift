// SPDX-License-Identifier: Apache-2.0

extension SentenceBreaker {
    /// Below this a space parts clauses; above it a sentence, when a word that begins one follows.
    static let thaiShort = 120
    /// Above this any space ends a sentence: about a hundred and fifty letters.
    private static let thaiLong = 450

    /// Words that begin a sentence of Thai news.
    private static let thaiStarters: [[UInt8]] = [
        "แต่", "ทั้งนี้", "นอกจากนี้", "อย่างไรก็ตาม", "ขณะที่", "ขณะเดียวกัน", "สำหรับ", "ส่วน", "ด้าน", "ทางด้าน",
        "ก่อนหน้านี้", "ล่าสุด", "เมื่อ", "ต่อมา", "โดย", "ในขณะ", "จากนั้น", "รายงาน", "ผู้สื่อข่าว",
    ].map { Array($0.utf8) }

    /// Whether a sentence of Thai that began at `start` ends at a space.
    func endsThai(at space: Int, from start: Int) -> Bool {
        let length = space - start
        guard length > Self.thaiShort, text[space - 1] >= 0x80, isThai(before: space) else {
            return false
        }
        let next = space + 1
        guard next < end, Script(of: UTF8Scanner.decode(text, at: next, end: end).scalar) == .thai
        else { return false }
        if length > Self.thaiLong { return true }
        return Self.thaiStarters.contains { text[next..<end].starts(with: $0) }
    }

    private func isThai(before offset: Int) -> Bool {
        guard let last = UTF8Scanner.decode(text, before: offset, start: 0) else { return false }
        return Script(of: last.scalar) == .thai
    }
}
