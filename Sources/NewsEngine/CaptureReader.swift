// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsArchives
import NewsExtraction
import NewsFeeds
import NewsModel

/// Reads files into articles.
struct CaptureReader {
    /// Larger files are refused: all of a file is held in memory. In bytes.
    static let sizeLimit = 1 << 30

    /// The articles of a file, and what was odd in it.
    static func articles(inFile path: String) -> (articles: [Article], diagnostics: [Diagnostic]) {
        switch bytes(ofFile: path) {
        case .success(let bytes): return articles(in: bytes, path: path)
        case .failure(let fault): return ([], [fault.diagnostic])
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

    private struct Fault: Error {
        var diagnostic: Diagnostic
    }

    private static func bytes(ofFile path: String) -> Result<[UInt8], Fault> {
        do {
            let file = URL(fileURLWithPath: path)
            let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            guard size <= sizeLimit else { return .failure(fault("larger than 1 GiB", path)) }
            return .success([UInt8](try Data(contentsOf: file)))
        } catch {
            return .failure(fault("the file cannot be read", path))
        }
    }

    private static func fault(_ message: String, _ path: String) -> Fault {
        Fault(diagnostic: Diagnostic(severity: .error, message: message, path: path))
    }
}
