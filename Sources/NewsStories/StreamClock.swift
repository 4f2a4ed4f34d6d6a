// SPDX-License-Identifier: Apache-2.0

/// Tells what day it is in a stream of articles, by their own dates.
///
/// It is the median of the days of the latest dated articles: one that claims to be of next year, or an
/// old one that comes late, moves it by nothing to speak of.
struct StreamClock: Sendable {
    /// The first days on which the latest may have been published, in the order of their coming.
    private(set) var latest: [Int] = []

    /// Of so many articles the median is taken.
    static let count = 31

    /// The day, or `nil` before the first dated article.
    var today: Int? {
        latest.isEmpty ? nil : latest.sorted()[latest.count / 2]
    }

    /// Notes the days on which the next article may have been published.
    mutating func note(_ published: ClosedRange<Int>?) {
        guard let published else { return }
        if latest.count == Self.count { latest.removeFirst() }
        latest.append(published.lowerBound)
    }
}

extension StreamClock: StreamState {
    func write(to writer: inout StateWriter) { writer.write(latest) { $0.write($1) } }

    init(from reader: inout StateReader) throws(StoryStateError) {
        latest = try reader.array(ofSize: 8) {
            (reader: inout StateReader) throws(StoryStateError) in
            try reader.number()
        }
        try reader.check(latest.count <= Self.count)
    }
}
