// SPDX-License-Identifier: Apache-2.0

extension StoryStream {
    /// How much a stream keeps.
    public struct Census: Hashable, Sendable {
        /// The live stories.
        public var stories: Int
        /// Their articles.
        public var articles: Int
        /// The articles that new ones are compared with.
        public var witnesses: Int
        /// The features by which stories are found.
        public var features: Int
        /// How often stories stand behind features, those that are waiting to be swept out too.
        public var places: Int
        /// The features whose frequency is known.
        public var frequencies: Int
        /// The places of stories in the order of closing.
        public var queued: Int
        /// The pairs of stories that were found not to be one.
        public var refusals: Int
        /// The names that lead to other stories; they are kept for ever.
        public var redirects: Int
    }

    /// How much is kept now.
    ///
    /// - Complexity: O(*n*) in what is kept.
    public var census: Census {
        let live = assigner.live
        let stories = live.all
        let index = live.index.size
        return Census(
            stories: stories.count,
            articles: stories.reduce(0) { $0 + $1.members.count },
            witnesses: stories.reduce(0) { $0 + $1.witnesses.count },
            features: index.features,
            places: index.places,
            frequencies: assigner.frequencies.count,
            queued: live.queue.count,
            refusals: live.refusals.count,
            redirects: redirects.count
        )
    }
}
