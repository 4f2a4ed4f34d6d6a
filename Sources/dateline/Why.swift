// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsEngine
import NewsModel
import NewsStories

/// `dateline why ARTICLE [STORY]`: why an article is in its story, or not in another.
struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why an article is in its story, or how it stands to another.",
        discussion: """
            A report comes on standard input, as dateline read --format json writes it. With the name of \
            a story that the article is not in, it is compared with that story's articles anew, and the \
            likest is told.
            """
    )

    @Argument(help: "The article's identifier in the report.")
    var article: String

    @Argument(help: "A story's identifier in the report; the article's own when left out.")
    var story: String?

    @OptionGroup var lexicons: LexiconOptions

    func run() async throws {
        do {
            let report = try ReportedStories(
                Array(try FileHandle.standardInput.readToEnd() ?? Data())
            )
            guard let own = report.stories[Article.ID(article)] else {
                throw ReportedStories.Fault(description: "the report has no article \(article)")
            }
            let asked = story.map { Story.ID($0) } ?? own
            guard let members = report.assignments[asked] else {
                throw ReportedStories.Fault(description: "the report has no story \(asked)")
            }
            let lines =
                asked == own ? reasons(members, own) : try await comparison(report, members, asked)
            try StandardStream.output.write(lines.map { $0 + "\n" }.joined())
        } catch let fault as ReportedStories.Fault {
            StandardStream.tell(fault)
            throw ExitCode.failure
        }
    }

    private func reasons(_ members: [Story.Assignment], _ story: Story.ID) -> [String] {
        guard let told = members.first(where: { $0.article.value == article }) else { return [] }
        var lines = ["\(article) is in \(story), with \(members.count - 1) others"]
        if let original = told.copyOf { lines.append("- it repeats the text of \(original)") }
        if told.because.isEmpty {
            lines.append("- it opened the story")
        } else {
            lines.append("- score \(Self.rounded(told.score))")
            lines += told.because.flatMap(Self.lines)
        }
        return lines
    }

    private func comparison(
        _ report: ReportedStories,
        _ members: [Story.Assignment],
        _ story: Story.ID
    ) async throws -> [String] {
        let editor = Editor(lexicons: try lexicons.read())
        let (comparer, order) = await editor.comparer(of: report.articles)
        let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        guard let place = places[Article.ID(article)] else { return [] }
        let likest = members.compactMap { member in
            places[member.article].map {
                (member.article, comparer.comparison(of: place, with: $0))
            }
        }.max { ($0.1.score, $1.0) < ($1.1.score, $0.0) }
        guard let (other, found) = likest else { return [] }
        return ["\(article) is not in \(story); the likest article there is \(other)"]
            + ["- score \(Self.rounded(found.score))"] + found.because.flatMap(Self.lines)
    }

    /// A reason, and under it what stands where in the articles.
    private static func lines(for reason: Story.Reason) -> [String] {
        let places = reason.spans.map { span in
            let part = span.isTitle ? "title of " : ""
            let (start, end) = (span.range.lowerBound, span.range.upperBound)
            let text = span.text.replacing("\n", with: " ")
            return "    “\(text)”, bytes \(start)–\(end) of \(part)\(span.article)"
        }
        return ["- " + reason.words] + places
    }

    private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }
}
