// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsReport

/// `dateline figures`: articles in, their numbers and who gives them out.
struct Figures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the figures in articles, with what they count and who gives them.",
        discussion: """
            Articles come as JSONL on standard input, and one line goes out for each, in their order. \
            Ranges are in bytes of the UTF-8 of its text.
            """
    )

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { editor, articles in
            FilterReport.figures(of: await editor.items(of: articles))
        }
    }
}
