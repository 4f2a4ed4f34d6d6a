// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsArchives
import NewsExtraction
import NewsMarkup
import NewsModel
import Testing

/// Real pages against reference texts: the score may not fall.
@Suite(.enabled(if: Shared.hasPages, "\(Shared.absence)"))
struct ExtractionGateTests {
    /// A set, which of its pages are read (each so many), and the least F1 of their text.
    struct Gate: CustomTestStringConvertible {
        var name: String
        var cases: String
        var step: Int
        var floor: Double

        var testDescription: String { name }
    }

    // Every page of each set is measured by the eval scripts; here a sample, since debug builds are
    // slow. The floors lie 0.01 below what was reached in November 2026.
    static let gates = [
        Gate(name: "fundus", cases: "cases.jsonl", step: 4, floor: 0.933),
        Gate(name: "daniel", cases: "cases.jsonl.gz", step: 16, floor: 0.90),
    ]

    @Test(arguments: gates)
    func `the text found is the text meant`(gate: Gate) throws {
        let score = try score(gate)
        #expect(score >= gate.floor, "F1 of \(gate.name) is \(score)")
    }

    private func score(_ gate: Gate) throws -> Double {
        let folder = "data/extraction/" + gate.name + "/"
        let isPacked = gate.cases.hasSuffix(".gz")
        let lines =
            isPacked
            ? try Shared.unpacked(folder + gate.cases)
            : Array(try Data(contentsOf: Shared.root.appending(path: folder + gate.cases)))
        var precisions: [Double] = []
        var recalls: [Double] = []
        for (index, line) in lines.split(separator: 0x0A).enumerated() where index % gate.step == 0
        {
            let row = try JSONValue.parse(line)
            guard let file = row["html"]?.string, let text = row["text"]?.string else { continue }
            let found = try runningText(Shared.unpacked(folder + file), url: row["url"]?.string)
            let overlap = TokenRuns(found).overlap(TokenRuns(text))
            if overlap.own > 0 { precisions.append(overlap.both / overlap.own) }
            if overlap.others > 0 { recalls.append(overlap.both / overlap.others) }
        }
        let precision = precisions.reduce(0, +) / Double(max(precisions.count, 1))
        let recall = recalls.reduce(0, +) / Double(max(recalls.count, 1))
        return 2 * precision * recall / max(precision + recall, .ulpOfOne)
    }

    private func runningText(_ page: [UInt8], url: String?) throws -> String {
        guard var capture = ArchiveReader.captures(in: page, path: "page.html").captures.first
        else { return "" }
        capture.url = url
        let body = Extractor.extract(capture).article.body
        return body.blocks.filter(\.isRunningText).map { body.string($0.range) }
            .joined(separator: "\n")
    }
}
