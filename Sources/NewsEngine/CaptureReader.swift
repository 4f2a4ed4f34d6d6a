// SPDX-License-Identifier: Apache-2.0

import NewsArchives
import NewsExtraction
import NewsFeeds
import NewsModel

/// Reads files into articles.
struct CaptureReader {
    /// The articles of a file, and what was odd in it.
    static func articles(inFile path: String) -> (articles: [Article], diagnostics: [Diagnostic]) {
        do throws(FileBytes.Fault) {
            return articles(in: try FileBytes.read(path), path: path)
        } catch {
            let fault = Diagnostic(severity: .error, message: error.reason, path: path)
            return ([], [fault])
        }
    }

    /// The articles in a file's bytes, and what was odd in them.
    static func articles(
        in bytes: [UInt8],
        path: String
    ) -> (articles: [Article], diagnostics: [Diagnostic]) {
        let reading = ArchiveReader.captures(in: bytes, path: path)
        var captures = reading.captures
        var diagnostics = reading.diagnostics
        if let document = reading.feed {
            let (feed, faults) = FeedReader.feed(in: document, path: path)
            captures += feed.captures(path: path)
            diagnostics += faults
            if feed.entries.isEmpty {
                diagnostics.append(
                    Diagnostic(severity: .warning, message: "the feed has no entries", path: path)
                )
            }
        }
        var articles: [Article] = []
        for capture in captures {
            let (article, faults) = Extractor.extract(capture)
            articles.append(article)
            diagnostics += faults
        }
        return (articles, diagnostics)
    }
}
