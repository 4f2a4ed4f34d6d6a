// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel
import NewsText

/// Takes from an article everything by which it can be compared with others.
struct FeatureExtractor {
    /// The features, each once, in the order of their first place.
    private(set) var features: [Feature] = []
    private var indexes: [UInt64: Int] = [:]
    /// Whether the text is written in Latin letters, so that a Latin word is nothing special.
    let isLatin: Bool

    /// News tells what happened in its first paragraphs: how many bytes of a body are looked at,
    /// and how many of them count double.
    static let bodyLimit = 8_000
    static let leadLimit = 700

    /// The features of an article.
    ///
    /// - Complexity: O(*n*) in the bytes of the first `bodyLimit` of the body.
    static func features(of article: AnnotatedArticle) -> [Feature] {
        var extractor = FeatureExtractor(isLatin: isMostlyLatin(article.body.scan))
        extractor.addFacts(of: article.title, isTitle: true)
        extractor.addFacts(of: article.body, isTitle: false)
        extractor.addWords(of: article.title, isTitle: true)
        extractor.addWords(of: article.body, isTitle: false)
        return extractor.features
    }

    private init(isLatin: Bool) {
        self.isLatin = isLatin
    }

    private static func isMostlyLatin(_ text: ScannedText) -> Bool {
        let words = text.tokens.prefix(400).filter { $0.kind == .word }
        return words.count(where: { $0.script == .latin }) * 2 > words.count
    }

    /// Counts a feature, which may have been met before.
    mutating func add(
        _ channel: Channel,
        _ hash: StableHash,
        prior: Double,
        at place: Feature.Place
    ) {
        let weight = place.isTitle ? 3.0 : place.range.lowerBound < Self.leadLimit ? 2 : 1
        let key = hash.value
        if let index = indexes[key] {
            features[index].count += weight
            return
        }
        indexes[key] = features.count
        features.append(
            Feature(channel: channel, key: key, count: weight, prior: prior, place: place)
        )
    }
}
