// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// When an article was published, in words that show how exactly and how it is known.
struct DateLine: Hashable {
    /// The time to its precision, or `date not known`.
    var words: String
    /// Where the time was read: `stated in the capture`, `inferred from the text`.
    var source: String
    /// The words of the capture that it was read from; may be empty.
    var evidence: String
    /// Whether it was inferred and is not stated.
    var isInferred: Bool
    /// The coarser time that is stated beside an inferred one, or `nil`.
    var stated: String?

    init(_ published: Publication) {
        guard let best = published.best else {
            (words, source, evidence, isInferred) = ("date not known", "", "", false)
            return
        }
        isInferred = published.inferred != nil
        words = DateWording.words(best.time)
        source = (isInferred ? "inferred from " : "stated in ") + Self.source(best.source)
        evidence = best.words
        if isInferred { stated = published.stated.map { DateWording.words($0.time) } }
    }

    private static func source(_ source: Publication.Source) -> String {
        switch source {
        case .capture: "the capture"
        case .entry: "the feed’s entry"
        case .metadata: "the page’s metadata"
        case .address: "the address"
        case .dateline: "the date line"
        case .text: "the text"
        case .fileName: "the file’s name"
        }
    }
}
