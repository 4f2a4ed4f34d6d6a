// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsReport

/// `dateline citations`: articles in, the outlets that they rely on out.
struct Citations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the outlets and agencies that articles rely on.",
        discussion: """
            Articles come as JSONL on standard input, and one line goes out for each, in their order. \
            Ranges are in bytes of the UTF-8 of its text.
            """
    )

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { editor, articles in
            FilterReport.citations(of: await editor.items(of: articles))
        }
    }
}
