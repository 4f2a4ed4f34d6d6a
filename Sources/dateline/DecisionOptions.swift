// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsEngine
import NewsStories

/// The file of an editor's decisions, which the commands that make stories take.
struct DecisionOptions: ParsableArguments {
    @Option(
        name: .customLong("decisions"),
        help: "A file of an editor's decisions about stories, a line of JSON each; they are kept."
    )
    var file: String?

    /// Reads the file.
    ///
    /// - Throws: `ExitCode`, when it could not be read or a line of it is no decision; the user has been
    ///   told.
    func read() throws -> [StoryDecision] {
        guard let file else { return [] }
        do {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
            return try DecisionLines(bytes).decisions
        } catch let fault as ArticleLines.Fault {
            StandardStream.tell("\(file): \(fault)")
        } catch {
            StandardStream.tell("\(file): cannot be read")
        }
        throw ExitCode.failure
    }
}
