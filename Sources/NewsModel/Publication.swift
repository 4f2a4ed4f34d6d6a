// SPDX-License-Identifier: Apache-2.0

/// When an article was published, as far as its capture tells.
public struct Publication: Hashable, Sendable {
    /// Where a date was read.
    public enum Source: String, Hashable, Sendable {
        /// The capture's own head: a feed mirror's time, a field of a record, a date line in front.
        case capture
        /// The feed entry's date element.
        case entry
        /// The page's metadata: `meta`, `time`, JSON-LD.
        case metadata
        /// The address.
        case address
        /// A date line in the text, beside the title or the byline.
        case dateline
        /// The days that the text speaks of.
        case text
        /// The file's name.
        case fileName
    }

    /// A time, with what it was read from.
    public struct Evidence: Hashable, Sendable {
        /// The time.
        public var time: Timestamp
        /// What kind of place it was read at.
        public var source: Source
        /// The words it was read from, as they stand there.
        public var words: String
        /// Where the words stand in the body, as UTF-8 byte offsets, when they stand there.
        public var range: Range<Int>?

        /// A time with its evidence.
        public init(time: Timestamp, source: Source, words: String, range: Range<Int>? = nil) {
            self.time = time
            self.source = source
            self.words = words
            self.range = range
        }
    }

    /// What the capture states, the most trusted source; `nil` when it states nothing.
    public var stated: Evidence?
    /// What the text lets one infer, when nothing is stated or the inference is finer than it and
    /// agrees with it; else `nil`.
    public var inferred: Evidence?

    /// A publication date from what is stated and what is inferred.
    public init(stated: Evidence? = nil, inferred: Evidence? = nil) {
        self.stated = stated
        self.inferred = inferred
    }

    /// The best time known: the inferred one where there is one, else the stated one.
    public var best: Evidence? { inferred ?? stated }
}
