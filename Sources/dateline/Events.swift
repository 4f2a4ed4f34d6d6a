// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsReport

/// `dateline events`: articles in, who did what to whom out.
struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find who did what to whom in articles, by the codes of PLOVER.",
        discussion: """
            Articles come as JSONL on standard input, and one line goes out for each, in their order. \
            Ranges are in bytes of the UTF-8 of its text.
            """
    )

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { editor, articles in
            FilterReport.events(of: await editor.items(of: articles))
        }
    }
}
