// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsEngine
import NewsModel
import NewsStories

/// What the filters have in common: articles from standard input, a line for each to standard
/// output.
struct FilterOptions: ParsableArguments {
    @Option(help: "How many threads to use; the output is the same with any number.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var lexicons: LexiconOptions

    mutating func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1") }
    }

    /// Reads the articles, has their lines made by an editor that holds to what was decided about stories, and
    /// writes them.
    ///
    /// - Throws: `ExitCode`, when the user has been told why.
    func run(
        constraints: StoryConstraints = StoryConstraints(),
        _ lines: (Editor, [Article]) async throws -> String
    ) async throws {
        let read = try input { try ArticleLines($0) }
        try await write(warnings: read.warnings, constraints) {
            try await lines($0, read.articles)
        }
    }

    /// Reads pairs of articles, has their lines made and writes them.
    ///
    /// - Throws: `ExitCode`, when the user has been told why.
    func runPairs(_ lines: (Editor, ArticlePairLines) async throws -> String) async throws {
        let read = try input { try ArticlePairLines($0) }
        try await write(warnings: read.warnings) { try await lines($0, read) }
    }

    private func input<Lines>(_ parse: ([UInt8]) throws -> Lines) throws -> Lines {
        do {
            return try parse(Array(try FileHandle.standardInput.readToEnd() ?? Data()))
        } catch let fault as ArticleLines.Fault {
            StandardStream.error.show("\(fault)\n")
        } catch {
            StandardStream.tell("standard input cannot be read")
        }
        throw ExitCode.failure
    }

    private func write(
        warnings: [ArticleLines.Fault],
        _ constraints: StoryConstraints = StoryConstraints(),
        _ lines: (Editor) async throws -> String
    ) async throws {
        for warning in warnings { StandardStream.error.show("\(warning)\n") }
        let meter = ProgressMeter(
            isShown: StandardStream.error.isTerminal && Terminal.isCapable
        )
        let editor = Editor(
            width: threads,
            lexicons: try lexicons.read(),
            constraints: constraints
        ) { meter.show($0) }
        let text: String
        do {
            text = try await lines(editor)
            meter.clear()
        } catch {
            meter.clear()
            throw error
        }
        do {
            try StandardStream.output.write(text)
        } catch {
            StandardStream.tell("the lines cannot be written to standard output")
            throw ExitCode.failure
        }
    }
}
