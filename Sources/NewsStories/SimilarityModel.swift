// SPDX-License-Identifier: Apache-2.0

/// Says how likely two articles tell one event, by the evidence for and against.
struct SimilarityModel: Sendable {
    private let oneLanguage: BoostedTrees
    private let twoLanguages: BoostedTrees
    /// What is near the article in question.
    var neighbourhood = Neighbourhood.empty
    /// What is known of a service's embeddings, where there is one.
    var scale = EmbeddingScale()

    /// The model in use.
    static let trained = SimilarityModel(oneLanguage: .oneLanguage, twoLanguages: .twoLanguages)

    init(oneLanguage: BoostedTrees, twoLanguages: BoostedTrees) {
        self.oneLanguage = oneLanguage
        self.twoLanguages = twoLanguages
    }

    /// What speaks for and against two articles' telling one event.
    func pair(_ a: ArticleFeatures, _ b: ArticleFeatures) -> PairEvidence {
        PairEvidence(a, b, in: neighbourhood)
    }

    /// The evidence for one event against two, as a logarithm of odds.
    func evidence(_ pair: PairEvidence) -> Double { trees(for: pair).evidence(pair.values) }

    /// The evidence with what embeddings add to it; they add nothing where there are none.
    func evidence(_ pair: PairEvidence, _ a: ArticleFeatures, _ b: ArticleFeatures) -> Double {
        let sum = evidence(pair)
        return scale.evidence(a, b).map { sum + $0 } ?? sum
    }

    /// How much each kind adds to the evidence.
    func contributions(_ pair: PairEvidence) -> [(kind: PairEvidence.Kind, weight: Double)] {
        Array(zip(PairEvidence.Kind.allCases, trees(for: pair).contributions(pair.values)))
            .map { (kind: $0.0, weight: $0.1) }
    }

    private func trees(for pair: PairEvidence) -> BoostedTrees {
        pair.isOneLanguage ? oneLanguage : twoLanguages
    }
}
