// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Foundation
import NewsEngine
import NewsModel
public import NewsReport
import NewsStories

/// `dateline read`: captures in, stories out.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read captured articles and tell their stories.",
        discussion: """
            Files and folders of feed-mirror notes, HTML pages, Markdown, plain text, RSS and Atom \
            feeds and JSONL are read; no database, network or configuration is needed. A file that \
            is none of these is named on standard error and the rest is read; the exit status is \
            then 1.
            """
    )

    @Argument(help: "Files and folders to read.")
    var paths: [String]

    @Option(name: .shortAndLong, help: "terminal, json, html or jsonl.")
    var format: ReportFormat = .terminal

    @Option(name: .shortAndLong, help: "Write the report to a file instead of standard output.")
    var output: String?

    @Option(help: "Columns of the terminal report; those of the terminal, else 80.")
    var width: Int?

    @Option(help: "How many threads to use; the report is the same with any number.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var decisions: DecisionOptions

    @OptionGroup var embeddings: EmbeddingOptions

    @OptionGroup var lexicons: LexiconOptions

    mutating func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1") }
        guard width ?? 40 >= 40 else { throw ValidationError("--width must be at least 40") }
    }

    func run() async throws {
        let meter = ProgressMeter(
            isShown: StandardStream.error.isTerminal && Terminal.isCapable
        )
        let editor = Editor(
            width: threads,
            lexicons: try lexicons.read(),
            constraints: StoryConstraints(try decisions.read())
        ) { meter.show($0) }
        let edition = try await editor.edition(ofFilesAt: paths, embed: embeddings.embeddings)
        meter.clear()
        let isWritten = write(render(edition))
        for diagnostic in edition.diagnostics { StandardStream.tell(diagnostic) }
        let isComplete = !edition.diagnostics.contains { $0.severity == .error }
        if !isWritten || !isComplete { throw ExitCode.failure }
    }

    private func render(_ edition: Edition) -> String {
        switch format {
        case .json: JSONReport(isPretty: true).render(edition)
        case .html: HTMLReport().render(edition)
        case .jsonl: JSONLinesReport().render(edition)
        case .terminal:
            TerminalReport(style: style, width: width ?? Terminal.width ?? 80).render(edition)
        }
    }

    /// Colours only where somebody looks at them, and has not asked to be spared.
    private var style: TerminalReport.Style {
        output == nil && StandardStream.output.isTerminal && Terminal.isCapable && !Terminal.isPlain
            ? .coloured : .plain
    }

    /// Whether the report could be written; if not, the user has been told.
    private func write(_ report: String) -> Bool {
        do {
            if let output {
                try report.write(toFile: output, atomically: true, encoding: .utf8)
            } else {
                try StandardStream.output.write(report)
            }
            return true
        } catch {
            StandardStream.tell("the report cannot be written to \(output ?? "standard output")")
            return false
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
