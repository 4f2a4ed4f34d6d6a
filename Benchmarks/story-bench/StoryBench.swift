// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsStories

/// Times how annotated articles get their stories, on one thread, on a synthetic stream.
///
///     story-bench [--articles N] [--live N] [--words N] [--seed N]
///
/// Prints a line of JSON for each tenth of the stream and one for the whole: articles assigned a second
/// of processor time (making and annotating articles is not counted), the greatest resident memory in
/// megabytes, and how well the planted stories were found. A last line says what the stream keeps, and how
/// large its saved state is.
@main
struct StoryBench {
    static func main() {
        var articles = 20_000, live = 10_000, words = 90, seed = 1
        var rest = CommandLine.arguments.dropFirst()
        while let option = rest.popFirst() {
            guard let value = rest.popFirst().flatMap({ Int($0) }), value > 0 else { fail() }
            switch option {
            case "--articles": articles = value
            case "--live": live = value
            case "--words": words = value
            case "--seed": seed = value
            default: fail()
            }
        }
        run(articles: articles, live: live, words: words, seed: UInt64(seed))
    }

    private static func fail() -> Never {
        FileHandle.standardError.write(
            Data("usage: story-bench [--articles N] [--live N] [--words N] [--seed N]\n".utf8)
        )
        exit(2)
    }

    private static func run(articles: Int, live: Int, words: Int, seed: UInt64) {
        var source = SyntheticStream(seed: seed, bodyWords: words)
        let maker = ArticleMaker()
        var stream = StoryStream(liveLimit: live)
        var quality = PlantedQuality()
        var rates: [Double] = []
        for tenth in 0..<10 {
            var seconds = 0.0
            let count = (tenth + 1) * articles / 10 - tenth * articles / 10
            for _ in 0..<count {
                let item = source.next()
                let article = maker.article(of: item)
                let began = processorSeconds()
                let placement = stream.assign(article)
                seconds += processorSeconds() - began
                quality.add(planted: item.story, found: placement.story)
            }
            rates.append(Double(count) / max(seconds, 1e-9))
            show(
                "\"tenth\": \(tenth + 1), \"articles_per_second\": \(Int(rates[tenth])), \"megabytes\": \(megabytes())"
            )
        }
        let total = Double(articles) / rates.reduce(0) { $0 + Double(articles) / 10 / $1 }
        let last = ((rates[9] / rates[1]) * 1_000).rounded() / 1_000
        show(
            "\"articles\": \(articles), \"live_limit\": \(live), \"articles_per_second\": \(Int(total)), "
                + "\"last_to_second_tenth\": \(last), \"megabytes\": \(megabytes()), "
                + quality.json { stream.current($0) }
        )
        show(census(of: stream))
    }

    /// What the stream keeps in the end, and what it takes to write that down and read it again.
    private static func census(of stream: StoryStream) -> String {
        let census = stream.census
        let began = processorSeconds()
        let state = stream.state
        let written = processorSeconds()
        let isSame = (try? StoryStream(state: state))?.state == state
        let read = processorSeconds() - written
        func rounded(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }
        return "\"live_stories\": \(census.stories), \"live_articles\": \(census.articles), "
            + "\"witnesses\": \(census.witnesses), \"features\": \(census.features), "
            + "\"places\": \(census.places), \"frequencies\": \(census.frequencies), "
            + "\"queued\": \(census.queued), \"refusals\": \(census.refusals), "
            + "\"redirects\": \(census.redirects), \"state_bytes\": \(state.count), "
            + "\"state_restored\": \(isSame), \"seconds_to_write\": \(rounded(written - began)), "
            + "\"seconds_to_read_and_write\": \(rounded(read))"
    }

    private static func show(_ members: String) {
        FileHandle.standardOutput.write(Data("{\(members)}\n".utf8))
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The greatest resident memory so far.
    private static func megabytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
