// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Whose ministry, army or court a text speaks of: Gaza's health ministry, 哈马斯管理的卫生部,
/// cơ quan y tế Gaza do Hamas điều hành.
struct BodyOwners {
    let text: ScannedText
    let lexicon: Lexicon

    /// Up to two words may stand between a body and the one that runs it (管理的, do); three
    /// characters of Chinese.
    private static let reach = 9

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

    private func isNear(_ gap: Range<Int>) -> Bool {
        if text.isThin(gap) { return true }
        guard gap.count <= Self.reach else { return false }
        var index = text.token(at: gap.lowerBound)
        while index < text.tokens.count, text.tokens[index].range.lowerBound < gap.upperBound {
            guard text.tokens[index].kind == .word else { return false }
            let start = text.tokens[index].range.lowerBound
            if text.hits(.verbs).beginning(at: start) != nil { return false }
            index += 1
        }
        return true
    }
}
