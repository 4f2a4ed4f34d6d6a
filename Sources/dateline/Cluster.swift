// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsEngine
import NewsMarkup
import NewsModel

/// `dateline cluster`: articles in, one a line; the story of each out.
struct Cluster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which story each article of standard input belongs to.",
        discussion: """
            Each line of standard input is an article as a JSON object: id, and as far as known \
            language, title, text, published, outlet, url. For each a line is written, in the same \
            order, with id, story, storyline and copy_of, which is null for an independent text. A \
            line that is no article ends the command.
            """
    )

    @Option(help: "How many threads to use; the stories are the same with any number.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    mutating func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1") }
    }

    func run() async throws {
        let articles = try StandardInput.articles()
        let (stories, storylines) = await Editor(width: threads).stories(of: articles)
        var storylineOf: [Story.ID: Storyline.ID] = [:]
        for storyline in storylines {
            for story in storyline.stories { storylineOf[story] = storyline.id }
        }
        var lines: [Article.ID: JSONValue] = [:]
        for story in stories {
            for assignment in story.assignments {
                lines[assignment.article] = [
                    "id": .string(assignment.article.value),
                    "story": .string(story.id.value),
                    "storyline": JSONValue(storylineOf[story.id]?.value),
                    "copy_of": JSONValue(assignment.copyOf?.value),
                ]
            }
        }
        for article in articles {
            guard let line = lines[article.id] else { continue }
            try StandardStream.output.write("\(line)\n")
        }
    }
}
