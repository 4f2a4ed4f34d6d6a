// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsReport

/// `dateline annotate`: articles in, all that was found in them out.
struct Annotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find sentences, names, numbers, days and notions in articles.",
        discussion: """
            Articles come as JSONL on standard input, and one line goes out for each, in their order; \
            with --format html one page with everything marked where it stands. Ranges are in bytes of \
            the UTF-8 of the text.
            """
    )

    /// How the annotations are written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, html }

    @Option(name: .shortAndLong, help: "jsonl or html.")
    var format: Format = .jsonl

    @OptionGroup var options: FilterOptions

    func run() async throws {
        try await options.run { editor, articles in
            let (items, entities) = await editor.annotations(of: articles)
            switch format {
            case .jsonl: return FilterReport.annotations(of: items, entities: entities)
            case .html: return AnnotationReport().render(items, entities: entities)
            }
        }
    }
}
