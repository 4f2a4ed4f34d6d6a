// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Whose ministry, army or court a text speaks of: Gaza's health ministry, 哈马斯管理的卫生部,
/// cơ quan y tế Gaza do Hamas điều hành.
struct BodyOwners {
    let text: ScannedText
    let lexicon: Lexicon

    /// How far a body and the one that runs it may stand apart, in bytes.
    private static let reach = 24

    /// The places in `ScannedText.names` of those that the body at `index` belongs to.
    func owners(of index: Int) -> [Int] {
        let names = text.names
        var owners: [Int] = []
        var left = index
        while left > 0, owners.count < 3, isOwner(left - 1),
            isNear(names[left - 1].range.upperBound..<names[left].range.lowerBound)
        {
            left -= 1
            owners.append(left)
        }
        // In Chinese and its neighbours the owner always stands in front.
        guard owners.isEmpty, !Self.ownerFirst.contains(text.language.primary) else {
            return owners
        }
        var right = index
        while right + 1 < names.count, owners.count < 3, isOwner(right + 1),
            isNear(names[right].range.upperBound..<names[right + 1].range.lowerBound)
        {
            right += 1
            owners.append(right)
        }
        return owners
    }

    private static let ownerFirst: Set<String> = ["zh", "ja", "ko"]

    private func isOwner(_ index: Int) -> Bool {
        switch lexicon.sense(text.names[index]).table {
        case .countries, .places, .organisations, .persons: true
        default: false
        }
    }

    /// Whether nothing parts a body from a name but a word that says who runs it.
    private func isNear(_ gap: Range<Int>) -> Bool {
        if text.isThin(gap) { return true }
        guard gap.count <= Self.reach else { return false }
        let words = Folding(language: text.language.primary).folded(text.string(gap))
        return words.split(separator: " ").allSatisfy { Self.running.contains(String($0)) }
    }

    // A closed class: run, led, controlled by.
    private static let running: Set<String> = [
        "管理的", "控制的", "运营的", "领导的", "掌管的", "主导的", "-", "run", "led", "controlled", "-run", "-led",
        "-controlled", "by", "do", "điều", "hành", "kiểm", "soát", "quản", "lý", "dirigido",
        "dirigida", "controlado",
        "controlada", "gerido", "gerida", "por", "gere", "geree", "controle", "controlee", "par",
        "gefuhrte", "gefuhrten",
        "kontrollierte", "kontrollierten", "gestito", "gestita", "dal", "da",
    ]
}
