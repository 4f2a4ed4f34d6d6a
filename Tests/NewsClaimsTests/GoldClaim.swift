// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

/// A paragraph of `Gold/LANGUAGE.tsv`: a text in the manner of news with its claims marked, and behind it
/// for each mark, in the order in which they open, what it is, parted by tabs.
///
/// - `content=1 direct` (or `indirect`, `mixed`): what is said, without the quotation marks around it;
///   a quotation in pieces has its number several times.
/// - `cue=1`: the words that make it speech; `speaker=1`: those that name who speaks, `unnamed` for one
///   without a name. A mark may serve several: `speaker=1,2`. Of a pronoun that is a part of the cue's
///   word the word is marked for both; words in quotation marks that go on behind the cue, with no
///   other beside them, are pieces of the same quotation.
/// - `figure=A VALUE BOUND COUNTS`: a number, the value `LOW..HIGH` for a range; `claimant=A`: who is said
///   to give it.
/// - `citation`: an outlet or agency relied on; `citation via`: the one through which it was had.
///
/// A line break within a paragraph is written `\\n`. What has no mark is no claim: scare quotes, titles of
/// works, refused and expected speech, ages, dates, addresses. `scripts/eval-claims` scores them.
struct GoldClaim {
    /// Where it stands, for messages: `vi:12`.
    var place: String
    /// How many marks the text has; -1 where they do not close.
    var markCount: Int
    /// What each mark is.
    var meanings: [String]

    /// The paragraphs of a language as written, with their marks.
    static func texts(of language: String) throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Gold/\(language).tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { String($0.prefix { $0 != "\t" }).replacing("\\n", with: "\n") }
    }

    /// The paragraphs of a language.
    static func all(of language: String) throws -> [GoldClaim] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Gold/\(language).tsv")
        return try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).enumerated().compactMap { index, line in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "\t").map(String.init)
            return GoldClaim(
                place: "\(language):\(index + 1)",
                markCount: Self.markCount(of: cells[0]),
                meanings: Array(cells.dropFirst())
            )
        }
    }

    private static func markCount(of text: String) -> Int {
        var depth = 0
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar == "⟦" {
                depth += 1
                count += 1
            } else if scalar == "⟧" {
                depth -= 1
            }
            if depth < 0 { return -1 }
        }
        return depth == 0 ? count : -1
    }
}

@Suite struct GoldClaimTests {
    private static let kinds: Set<String> = [
        "content", "cue", "speaker", "figure", "claimant", "citation",
    ]
    private static let bounds: Set<String> = [
        "exact", "about", "atLeast", "moreThan", "atMost", "lessThan", "range",
    ]

    private static func isWellFormed(_ meaning: String) -> Bool {
        let words = meaning.split(separator: " ")
        let head = words[0].split(separator: "=", omittingEmptySubsequences: false)
        guard kinds.contains(String(head[0])), head[0] == "citation" || head.count == 2 else {
            return false
        }
        guard head[0] == "figure" else { return words.count <= 2 }
        return words.count == 4 && bounds.contains(String(words[2]))
            && words[1].allSatisfy { $0.isNumber || $0 == "." }
    }

    @Test(arguments: Language.principal)
    func `a language has twenty-five paragraphs, and every mark a meaning`(language: String) throws
    {
        let claims = try GoldClaim.all(of: language)
        #expect(claims.count >= 25)
        for claim in claims {
            #expect(claim.markCount == claim.meanings.count, "\(claim.place)")
            for meaning in claim.meanings where !Self.isWellFormed(meaning) {
                Issue.record("\(claim.place): \(meaning) is no meaning")
            }
        }
    }
}
