// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsText

// Vietnamese bodies: each word of a name has a capital, its further syllables have none.
extension Institutions {
    /// Tập đoàn Điện lực Việt Nam, Tổng công ty Đường sắt: words for bodies in front of capitals.
    func vietnamese() -> [Found] {
        guard text.primary == "vi" else { return [] }
        var found: [Found] = []
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].isCapitalised, let first = endOfHead(from: index),
                let end = endOfName(from: first), !isPlaceOnly(first..<end)
            else {
                index += 1
                continue
            }
            found.append(Found(range: text.range(of: index..<end), isPlace: false))
            index = end
        }
        return found
    }

    private func endOfHead(from index: Int) -> Int? {
        for length in [3, 2, 1] where index + length < text.tokens.count {
            let word = text.foldedWords(index...(index + length - 1))
            if Self.vietnameseHeads.contains(wordHash(word)) { return index + length }
        }
        return nil
    }

    /// Behind the words of a name: capitals, and between two of them a syllable of a known few.
    ///
    /// The country whose it is ends a name (… Quốc gia Mỹ | John Kirby), and a person is none of it.
    private func endOfName(from first: Int) -> Int? {
        guard isCapital(first) else { return nil }
        var end = first + 1
        while end < text.tokens.count, end - first < 10 {
            if let name = text.names.beginning(at: text.tokens[end].range.lowerBound) {
                if name.table == .persons { break }
                if name.table == .countries, isCapital(end) {
                    end = text.token(at: name.range.upperBound)
                    break
                }
            }
            if isCapital(end) {
                end += 1
            } else if Self.inner.contains(wordHash(text.foldedWord(end))) {
                end += 1
            } else {
                break
            }
        }
        return end - first >= 2 ? end : nil
    }

    private func isCapital(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return false }
        let token = text.tokens[index]
        return token.kind == .word && token.isCapitalised
            && text.tokens[index - 1].range.upperBound + 1 == token.range.lowerBound
    }

    /// Whether only a place stands behind the head: Trung tâm Hà Nội.
    private func isPlaceOnly(_ tokens: Range<Int>) -> Bool {
        let range = text.range(of: tokens)
        return text.names.beginning(at: range.lowerBound)?.range == range
    }

    private static let vietnameseHeads: Set<UInt64> = Set(
        [
            "tập đoàn", "tổng công ty", "công ty", "học viện", "trung tâm", "hiệp hội", "liên đoàn",
            "ngân hàng", "câu lạc bộ", "clb", "viện", "cục", "tổng cục", "sở", "quỹ", "bảo tàng",
            "nhà hát", "trường đại học", "đại học", "bệnh viện", "trường thpt", "ban quản lý",
            "ủy ban", "hội đồng",
        ].map { wordHash($0.utf8) }
    )

    /// Further syllables of the words that bodies are named by.
    private static let inner: Set<UInt64> = Set(
        """
        khoa tế thông hội nghiệp gia hành học lực chính tượng văn dưỡng khí mại dân nước viên vận thương quốc đoàn động \
        sản trường dụng vụ thuật nghệ ninh phòng cứu phẩm hóa tạo dục không hải đường sắt khoán tư doanh phần hạn ương \
        nhập thuỷ thủy lợi sinh nông lâm ngư kiểm sát đồng
        """.split(separator: " ").map { wordHash($0.utf8) }
    )
}
