// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// What an article shows of the text that it was made from: whom it credits, when it was
/// published, and what it tells in which order, apart from any language.
struct WireTrace: Sendable {
    /// Who published it, or `nil`.
    let outlet: Outlet.ID?
    /// The outlets named where credits stand.
    let credits: Set<Outlet.ID>
    /// When it was published, or `nil`.
    let published: Timestamp?
    /// The numbers and the entities of the text, as hashes, in its order.
    let told: [UInt64]

    /// A credit begins so near to the start of a text, or ends so near to its end, in bytes: behind
    /// the place of a dateline, in a bracket that closes the text.
    private static let lead = 100
    private static let tail = 40
    /// So much of a text is followed; two texts of a wire differ long before.
    private static let limit = 200

    /// The trace of an article whose entities have one identifier in all articles.
    init(_ article: AnnotatedArticle) {
        outlet = article.article.outlet?.id
        published = article.article.published.best?.time
        credits = Self.credits(in: article.body)
        told = Self.told(in: article.body.annotation)
    }

    private static func credits(in text: AnnotatedText) -> Set<Outlet.ID> {
        let running = text.scan.blocks.filter(\.isRunningText)
        guard let first = running.first?.range, let last = running.last?.range else { return [] }
        // What a sentence ends in is told of somebody: “… he said to the Courier.”
        let isClosed = !text.scan.bytes[last].ends(withAnyOf: [".", "。", "।"])
        let outlets = text.annotation.mentions.filter { mention in
            mention.kind == .outlet
                && (first.contains(mention.range.lowerBound)
                    && mention.range.lowerBound - first.lowerBound <= lead
                    || isClosed && last.contains(mention.range.lowerBound)
                        && last.upperBound - mention.range.upperBound <= tail)
        }
        return Set(outlets.map { Outlet.ID(String($0.entity.value.dropFirst("outlet/".count))) })
    }

    private static func told(in annotation: Annotation) -> [UInt64] {
        var told: [(place: Int, key: UInt64)] = annotation.quantities.map { quantity in
            var hash = StableHash(.numbers)
            hash.combine(quantity.value.bitPattern)
            return (quantity.range.lowerBound, hash.value)
        }
        for mention in annotation.mentions where mention.kind != .outlet && !mention.entity.isOwn {
            var hash = StableHash(.entities)
            hash.combine(mention.entity.value.utf8)
            told.append((mention.range.lowerBound, hash.value))
        }
        return told.sorted { $0.place < $1.place }.prefix(limit).map(\.key)
    }

    /// Whether this text credits the outlet that published the other.
    func credits(_ other: WireTrace) -> Bool {
        other.outlet.map(credits.contains) ?? false && outlet != other.outlet
    }

    /// How much two texts tell alike in one order, 0…1: the longest common subsequence, of the mean
    /// of both lengths.
    ///
    /// - Complexity: O(*n* · *m*) in what both tell, at most 40,000 steps.
    func order(in other: WireTrace) -> Double {
        guard !told.isEmpty, !other.told.isEmpty else { return 0 }
        return Double(commonCount(with: other) * 2) / Double(told.count + other.told.count)
    }

    private func commonCount(with other: WireTrace) -> Int {
        var row = [Int](repeating: 0, count: other.told.count + 1)
        for key in told {
            var diagonal = 0
            for (index, candidate) in other.told.enumerated() {
                let above = row[index + 1]
                row[index + 1] = key == candidate ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[other.told.count]
    }

    /// Whether this was published before the other began to be, as far as both times say; `nil`
    /// where one may be the other.
    func precedes(_ other: WireTrace) -> Bool? {
        guard let published, let theirs = other.published else { return nil }
        if published.last < theirs.seconds { return true }
        return theirs.last < published.seconds ? false : nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(withAnyOf marks: [String]) -> Bool {
        marks.contains { suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}

extension Timestamp {
    /// The last second that it may be.
    fileprivate var last: Int64 {
        switch precision {
        case .second: seconds
        case .minute: seconds + 59
        case .day: seconds + 86_399
        case .month: seconds + 31 * 86_400 - 1
        case .year: seconds + 366 * 86_400 - 1
        }
    }
}

extension WireTrace: StreamState {
    func write(to writer: inout StateWriter) {
        writer.write(outlet) { $0.write($1.value) }
        writer.write(credits.sorted()) { $0.write($1.value) }
        writer.write(published) { writer, time in
            writer.write(Int(time.seconds))
            writer.write(count: time.precision.rawValue)
        }
        writer.write(told)
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        func outlet(_ reader: inout StateReader) throws(StoryStateError) -> Outlet.ID {
            Outlet.ID(try reader.string())
        }
        self.outlet = try reader.optional(outlet)
        let credits = try reader.array(outlet)
        try reader.check(zip(credits, credits.dropFirst()).allSatisfy { $0 < $1 })
        self.credits = Set(credits)
        published = try reader.optional { (reader: inout StateReader) throws(StoryStateError) in
            let seconds = Int64(try reader.number())
            guard let precision = Timestamp.Precision(rawValue: try reader.count(upTo: 4)) else {
                throw reader.damage()
            }
            return Timestamp(seconds: seconds, precision: precision)
        }
        told = try reader.words()
        try reader.check(told.count <= Self.limit)
    }
}
