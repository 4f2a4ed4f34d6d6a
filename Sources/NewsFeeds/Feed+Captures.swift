// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension Feed {
    /// The entries as captures, in the order of the feed; their positions count from 1.
    ///
    /// The content is the entry's, else its summary, else empty; HTML is a fragment. The outlet is
    /// that which the entry was taken over from, else the feed's title.
    ///
    /// - Complexity: O(*n*) in the size of the texts.
    public func captures(path: String) -> [Capture] {
        entries.enumerated().map { index, entry in
            let text = entry.content ?? entry.summary
            var capture = Capture(
                origin: Capture.Origin(path: path, position: index + 1),
                form: .feed,
                markup: text?.isHTML == true ? .fragment : .none,
                content: text?.bytes ?? []
            )
            capture.url = entry.url
            capture.title = entry.title.isEmpty ? nil : entry.title
            capture.outletName = entry.sourceName ?? (title.isEmpty ? nil : title)
            capture.authors = entry.authors
            capture.language = entry.language ?? language
            capture.published = entry.published ?? entry.updated
            return capture
        }
    }
}
