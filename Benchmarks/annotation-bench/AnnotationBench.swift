// SPDX-License-Identifier: Apache-2.0

import CAllocations
import Foundation
import NewsAnnotation
import NewsClaims
import NewsEngine
import NewsLexicons
import NewsModel

/// Times the loading of the lexicons and the annotation of articles on one thread.
///
///     annotation-bench ARTICLES.jsonl... [--passes N]
///
/// Prints one line of JSON: milliseconds and megabytes of the lexicons of all languages, megabytes of
/// text annotated per second of processor time, and allocations per kilobyte of text; then the same of
/// claims alone, found in what was annotated before.
@main
struct AnnotationBench {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("annotation-bench: \(error)\n".utf8))
            exit(2)
        }
    }

    private static func run(_ arguments: [String]) throws {
        var paths = arguments
        var passes = 5
        if let option = paths.firstIndex(of: "--passes"), option + 1 < paths.count {
            passes = Int(paths[option + 1]) ?? passes
            paths.removeSubrange(option...(option + 1))
        }
        let articles = try paths.flatMap { path in
            try ArticleLines(Array(Data(contentsOf: URL(filePath: path)))).articles
        }
        let bytes = articles.reduce(0) { $0 + $1.body.text.count + $1.title.utf8.count }

        let held = allocated_bytes()
        let began = processorSeconds()
        let lexicon = Lexicon.bundled()
        let loading = processorSeconds() - began
        let megabytes = Double(allocated_bytes() - held) / 1_048_576

        let annotator = Annotator(lexicon: lexicon, languages: Set(articles.map(\.language)))
        // The first pass fills what is made at first use.
        var mentions = articles.reduce(0) {
            $0 + annotator.annotate($1).body.annotation.mentions.count
        }
        let calls = allocations_made()
        var times: [Double] = []
        for _ in 0..<passes {
            let start = processorSeconds()
            for article in articles {
                mentions &+= annotator.annotate(article).body.annotation.mentions.count
            }
            times.append(processorSeconds() - start)
        }
        let perPass = Double(allocations_made() - calls) / Double(passes)
        let best = times.min() ?? 0
        let report = """
            {"lexicon_milliseconds": \(rounded(loading * 1000)), "lexicon_megabytes": \(rounded(megabytes)), \
            "articles": \(articles.count), "bytes": \(bytes), \
            "megabytes_per_second": \(rounded(Double(bytes) / 1e6 / best)), \
            "allocations_per_kilobyte": \(rounded(perPass / (Double(bytes) / 1000))), "mentions": \(mentions), \
            \(claims(in: articles, bytes, annotator, passes))}

            """
        FileHandle.standardOutput.write(Data(report.utf8))
    }

    /// Claims alone: the same articles, annotated before the clock runs.
    private static func claims(
        in articles: [Article],
        _ bytes: Int,
        _ annotator: Annotator,
        _ passes: Int
    ) -> String {
        var annotated = articles.map { annotator.annotate($0) }
        let entities = EntityRegistry.resolve(&annotated)
        let finder = ClaimFinder(lexicon: annotator.lexicon, entities: entities)
        var found = 0
        var times: [Double] = []
        let calls = allocations_made()
        for _ in 0..<passes {
            let start = processorSeconds()
            for article in annotated {
                let claims = finder.claims(in: article)
                found &+= claims.quotations.count + claims.figures.count + claims.events.count
            }
            times.append(processorSeconds() - start)
        }
        let perPass = Double(allocations_made() - calls) / Double(passes)
        let speed = Double(bytes) / 1e6 / (times.min() ?? 0)
        return """
            "claims_megabytes_per_second": \(rounded(speed)), \
            "claims_allocations_per_kilobyte": \(rounded(perPass / (Double(bytes) / 1000))), \
            "claims": \(found / passes)
            """
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
