// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The program: one file per command.
@main
struct Dateline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Reads the news in every language and tells what happened.",
        subcommands: [
            Read.self, Annotate.self, Aliases.self, Cluster.self, Compare.self, Quotations.self,
            Figures.self,
            Citations.self, Events.self, DetectLanguage.self, SplitSentences.self, ParseDate.self,
            MatchNames.self, Why.self, Pairs.self, LanguageFeatures.self,
        ]
    )

    static func main() async {
        StandardStream.outliveClosedPipes()
        await main(nil)
    }
}
