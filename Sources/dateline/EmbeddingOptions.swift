// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsFetch
import NewsModel
import NewsStories

/// A service of embeddings, which the commands that compare articles can ask.
struct EmbeddingOptions: ParsableArguments {
    @Option(
        name: .customLong("embeddings"),
        help:
            "The address of a service with /v1/embeddings; its key, if any, is in DATELINE_EMBEDDINGS_KEY."
    )
    var address: String?

    @Option(name: .customLong("embedding-model"), help: "The name of the service's model.")
    var model: String?

    @Option(
        name: .customLong("embedding-timeout"),
        help: "Seconds that the service may take for 64 articles."
    )
    var timeoutSeconds: Int = 60

    mutating func validate() throws {
        guard (address == nil) == (model == nil) else {
            throw ValidationError("--embeddings and --embedding-model are given together")
        }
        guard (1...3_600).contains(timeoutSeconds) else {
            throw ValidationError("--embedding-timeout must be from 1 to 3600")
        }
    }

    /// So much of a text goes to the service, in bytes: what happened stands at the beginning.
    private static let textLimit = 2_000

    /// The embeddings of articles; none where no service is named.
    ///
    /// - Throws: `ExitCode`, when the service gives none; the user has been told.
    func embeddings(of articles: [Article]) throws(ExitCode) -> [Article.ID: Embedding] {
        guard let address, let model else { return [:] }
        let service = EmbeddingService(
            address: address,
            model: model,
            key: ProcessInfo.processInfo.environment["DATELINE_EMBEDDINGS_KEY"],
            timeoutMilliseconds: timeoutSeconds * 1_000
        )
        do throws(EmbeddingError) {
            let vectors = try service.embeddings(of: articles.map(Self.text))
            var embeddings: [Article.ID: Embedding] = [:]
            for (article, vector) in zip(articles, vectors) {
                embeddings[article.id] = Embedding(vector)
            }
            return embeddings
        } catch {
            StandardStream.tell(error)
            throw ExitCode.failure
        }
    }

    private static func text(of article: Article) -> String {
        var end = min(textLimit, article.body.text.count)
        while end > 0, end < article.body.text.count, article.body.text[end] & 0xC0 == 0x80 {
            end -= 1
        }
        return article.title + "\n" + article.body.string(0..<end)
    }
}
