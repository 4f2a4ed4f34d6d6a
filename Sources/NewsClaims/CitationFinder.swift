// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the outlets and agencies that an article relies on.
struct CitationFinder {
    let context: ClaimContext
    /// The article's own outlet, which it does not cite.
    let ownOutlet: Outlet.ID?

    /// How far behind a verb of citing the cited outlet may stand, in bytes.
    private static let reach = 60

    /// The citations, by place.
    func citations() -> [Citation] {
        var found: [Citation] = []
        for sentence in context.sentences {
            found += citations(in: sentence)
        }
        return found
    }

    private func citations(in sentence: Sentence) -> [Citation] {
        let outlets = context.text.annotation.mentions(in: sentence.range).filter {
            $0.kind == .outlet && id(of: $0) != ownOutlet
        }
        guard !outlets.isEmpty else { return [] }
        let isCaption = !context.isRunningText(sentence)
        var via: [Int: Mention] = [:]
        for (a, b) in zip(outlets.indices, outlets.indices.dropFirst())
        where cites(outlets[a], outlets[b]) { via[b] = outlets[a] }
        let links = Set(via.values.map(\.range))
        var cited: Set<Entity.ID> = []
        return outlets.indices.compactMap { index in
            let outlet = outlets[index]
            // 美国有线电视新闻网（CNN）is named twice and cited once.
            guard cited.insert(outlet.entity).inserted else { return nil }
            // The outlet between is shown in the chain, not as an origin of its own.
            if links.contains(outlet.range) { return nil }
            guard via[index] != nil || isCaption || isReliedOn(outlet, in: sentence.range) else {
                return nil
            }
            return citation(of: outlet, via: via[index])
        }
    }

    private func id(of mention: Mention) -> Outlet.ID {
        Outlet.ID(String(mention.entity.value.drop { $0 != "/" }.dropFirst()))
    }

    private func citation(of mention: Mention, via: Mention?) -> Citation {
        Citation(
            range: mention.range,
            outlet: id(of: mention),
            name: name(of: mention),
            via: via.map {
                Citation.Via(range: $0.range, outlet: id(of: $0), name: name(of: $0))
            }
        )
    }

    private func name(of mention: Mention) -> String {
        context.names[mention.entity] ?? context.scan.string(mention.range)
    }

    /// Whether the first outlet is said to quote the second: 环球网援引CNN.
    private func cites(_ a: Mention, _ b: Mention) -> Bool {
        let gap = a.range.upperBound..<b.range.lowerBound
        return gap.count <= Self.reach * 2
            && context.scan.hits(.verbs).within(gap).contains {
                context.lexicon.sense($0).kind == "cite"
            }
    }

    /// Whether the sentence gives what it says to the outlet: by a frame around it, or by a verb of
    /// reporting or citing in its clause.
    private func isReliedOn(_ mention: Mention, in sentence: Range<Int>) -> Bool {
        if context.frames(in: sentence).contains(where: {
            $0.slot.contains(mention.range.lowerBound)
        }) { return true }
        let clause = context.clauses.clause(at: mention.range.lowerBound, in: sentence)
        let wide = clause.lowerBound..<min(sentence.upperBound, clause.upperBound + Self.reach)
        return context.scan.hits(.verbs).within(wide).contains {
            ["report", "cite"].contains(context.lexicon.sense($0).kind)
        } || isWholeBracket(sentence)
    }

    /// A sentence in brackets at the end of a text names those it was made from.
    private func isWholeBracket(_ sentence: Range<Int>) -> Bool {
        let first = context.scan.token(at: sentence.lowerBound)
        guard first < context.scan.tokens.count else { return false }
        return ["(", "（", "["].contains(context.scan.string(context.scan.tokens[first].range))
    }
}
