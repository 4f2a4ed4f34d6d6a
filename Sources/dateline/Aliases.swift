// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsAnnotation
import NewsEngine
import NewsLexicons
import NewsModel
import NewsReport

/// `dateline aliases`: the names that texts have taught, and what somebody decides about them.
struct Aliases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the names that texts teach; pin them, or keep names apart.",
        subcommands: [List.self, Pin.self, Remove.self],
        defaultSubcommand: List.self
    )

    /// `dateline aliases list PATH…`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the aliases that captured articles teach, one a line, as JSON.",
            discussion: """
                Each line has the entity and its name, the alias, its language, how it was learned \
                (bracket, shortening or sound), in how many articles, of which outlets, and whether \
                another entity bears it too.
                """
        )

        @Argument(help: "Files and folders to read.")
        var paths: [String]

        @OptionGroup var lexicons: LexiconOptions

        func run() async throws {
            let editor = Editor(
                width: ProcessInfo.processInfo.activeProcessorCount,
                lexicons: try lexicons.read()
            )
            let (aliases, diagnostics) = await editor.aliases(learnedFromFilesAt: paths)
            try StandardStream.output.write(FilterReport.aliases(aliases.rows.map(\.line)))
            for diagnostic in diagnostics { StandardStream.tell(diagnostic) }
            if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        }
    }

    /// `dateline aliases pin NAME ALIAS… --lexicons DIR`.
    struct Pin: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say for good that names are one person's: a row in the table persons."
        )

        @Argument(help: "The person's full name, in Latin letters where there is one.")
        var name: String

        @Argument(help: "Further names, in any script.")
        var aliases: [String]

        @Option(name: .customLong("lexicons"), help: "The folder of your own tables.")
        var folder: String

        func run() throws {
            try OwnLexiconFile(folder: folder, name: "persons.tsv").add(
                PersonRow(name: name, aliases: aliases).line,
                header: PersonRow.header
            )
        }
    }

    /// `dateline aliases remove NAME ALIAS --lexicons DIR`.
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say for good that two names are not one's."
        )

        @Argument(help: "One name.")
        var name: String

        @Argument(help: "The other.")
        var alias: String

        @Option(name: .customLong("lexicons"), help: "The folder of your own tables.")
        var folder: String

        func run() throws {
            try OwnLexiconFile(folder: folder, name: OwnLexicons.apartFile).add(
                "\(name)\t\(alias)",
                header: nil
            )
        }
    }
}

extension LearnedAliases.Row {
    fileprivate var line: FilterReport.AliasLine {
        FilterReport.AliasLine(
            entity: entity,
            name: name,
            alias: alias,
            articleCount: articleCount,
            outlets: outlets,
            isShared: isShared
        )
    }
}
