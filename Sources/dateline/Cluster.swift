// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsModel
import NewsReport

/// `dateline cluster`: articles in, their stories out.
struct Cluster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put articles together into stories.",
        discussion: """
            Articles come as JSONL on standard input, and one line goes out for each, in their order. \
            It names the story, the storyline and the article whose text this one repeats.
            """
    )

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { editor, articles in
            let (stories, storylines) = await editor.stories(of: articles)
            return FilterReport.assignments(
                of: articles.map(\.id),
                stories: stories,
                storylines: storylines
            )
        }
    }
}
