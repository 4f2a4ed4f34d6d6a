// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine
import NewsModel
import NewsReport
import NewsStories

/// `dateline cluster`: articles in, their stories out.
struct Cluster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put articles together into stories.",
        discussion: """
            Articles come as JSONL on standard input, and one line goes out for each, in their order. \
            It names the story, the storyline and the article whose text this one repeats. With \
            --state a run goes on where the last one with the same file ended.
            """
    )

    @Option(
        help:
            "Go on with the stories kept in a file, and keep them there; it is made if there is none."
    )
    var state: String?

    @Option(help: .init("Weights from a file in place of the program's.", visibility: .hidden))
    var weights: String?

    @OptionGroup var decisions: DecisionOptions

    @OptionGroup var embeddings: EmbeddingOptions

    @OptionGroup var options: FilterOptions

    func run() async throws {
        let decisions = try decisions.read()
        if let state {
            try await goOn(with: StateFile(path: state), decisions)
        } else {
            let constraints = StoryConstraints(decisions)
            let weights = try readWeights()
            try await options.run(constraints: constraints) { editor, articles in
                let (stories, storylines) = await editor.stories(
                    of: articles,
                    embeddings: try embeddings.embeddings(of: articles),
                    weights: weights,
                    tellsPlaces: false
                )
                return FilterReport.assignments(
                    of: articles.map(\.id),
                    stories: stories,
                    storylines: storylines
                )
            }
        }
    }

    private func readWeights() throws -> StoryWeights {
        guard let path = weights else { return .trained }
        if let read = StoryWeightsFile.weights(at: path) {
            return read
        }
        StandardStream.tell("\(path): no weights of stories can be read from it")
        throw ExitCode.failure
    }

    private func goOn(with file: StateFile, _ decisions: [StoryDecision]) async throws {
        var stream = try file.read()
        var hasArticles = false
        try await options.run { editor, articles in
            hasArticles = !articles.isEmpty
            guard hasArticles else { return "" }
            let made = stream.carryOut(decisions)
            let placements = await editor.place(
                articles,
                in: &stream,
                embeddings: try embeddings.embeddings(of: articles)
            )
            return FilterReport.placements(placements, decided: made)
        }
        // Lines that could not be written have not been told: the next run is to tell them.
        if hasArticles { try file.write(stream) }
    }
}
