// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds the outlets and agencies that an article relies on.
struct CitationFinder {
    let context: ClaimContext
    /// The article's own outlet, which it does not cite.
    let ownOutlet: Outlet?

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
            $0.kind == .outlet && !isOwn($0)
        }
        guard !outlets.isEmpty else { return [] }
        let isCaption = !context.isRunningText(sentence)
        var via: [Int: Mention] = [:]
        for (a, b) in zip(outlets.indices, outlets.indices.dropFirst()) {
            if cites(outlets[a], outlets[b]) {
                via[b] = outlets[a]
            } else if passesOn(outlets[b], whatWasTold: outlets[a], in: sentence.range) {
                via[a] = outlets[b]
            }
        }
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

    /// Whether a mention names the article's own outlet: by its key, or by the name that it bears.
    private func isOwn(_ mention: Mention) -> Bool {
        guard let ownOutlet else { return false }
        if id(of: mention) == ownOutlet.id { return true }
        if let known = context.lexicon.outlet(named: ownOutlet.name),
            known.id == id(of: mention).value
        {
            return true
        }
        // The Delta Courier is named without its article, Agencia Sur Andina as Sur Andina.
        let own = " " + Folding().folded(ownOutlet.name)
        return [name(of: mention), context.scan.string(mention.range)].contains {
            own.hasSuffix(" " + Folding().folded($0))
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

    /// Whether the first outlet is said to quote the second: 环球网援引CNN, where the verb goes in
    /// front نقلت رويترز عن إذاعة, where it goes last 로이터는 …를 인용해.
    private func cites(_ a: Mention, _ b: Mention) -> Bool {
        let gap = span(a.range.upperBound, b.range.lowerBound)
        guard gap.count <= Self.reach * 2 else { return false }
        if hasVerb(["cite"], in: gap) { return true }
        guard gap.count <= Self.reach else { return false }
        let front = max(0, a.range.lowerBound - Self.verbReach)..<a.range.lowerBound
        let isVerbFirst = Self.verbFirst.contains(context.language)
        if isVerbFirst, hasVerb(["cite"], in: front) { return true }
        let behind = b.range.upperBound..<(b.range.upperBound + Self.verbReach)
        return Self.verbLast.contains(context.language) && hasVerb(["cite"], in: behind)
    }

    /// “He told AFP that …, according to Blue Gulf”: what the first was told is had of the second.
    private func passesOn(_ b: Mention, whatWasTold a: Mention, in sentence: Range<Int>) -> Bool {
        func isFramed(_ mention: Mention) -> Bool {
            context.frames(in: sentence).contains { $0.slot.overlaps(mention.range) }
        }
        let front = context.clauses.clause(at: a.range.lowerBound, in: sentence).lowerBound
        return isFramed(b) && !isFramed(a)
            && hasVerb(Self.telling, in: front..<max(front, a.range.lowerBound))
            && !context.clauses.clause(at: a.range.lowerBound, in: sentence)
                .contains(b.range.lowerBound)
    }

    /// How far a verb may stand from the outlet that it belongs to, in bytes.
    private static let verbReach = 24
    private static let verbFirst: Set<String> = ["ar", "he"]
    private static let verbLast: Set<String> = ["ja", "ko", "tr", "hi", "fa"]

    /// Whether the text relies on the outlet here: a frame holds it, its clause has a verb by which
    /// something is reported or told to it, or it is credited apart from any sentence.
    private func isReliedOn(_ mention: Mention, in sentence: Range<Int>) -> Bool {
        if context.frames(in: sentence).contains(where: {
            $0.slot.overlaps(mention.range)
        }) {
            return true
        }
        let clause = context.clauses.clause(at: mention.range.lowerBound, in: sentence)
        let wide = span(
            clause.lowerBound,
            min(sentence.upperBound, clause.upperBound + Self.reach)
        )
        return hasVerb(["report", "cite"], in: wide) || hasVerb(Self.telling, in: clause)
            || isTold(mention.range, clause, in: sentence) || isCredit(mention.range)
    }

    /// Whether something is said to the outlet: in a short clause of its own (“…”, contó Rojas, a la
    /// agencia EFE), or in front of the words said (AP통신에 “…”).
    private func isTold(
        _ range: Range<Int>,
        _ clause: Range<Int>,
        in sentence: Range<Int>
    ) -> Bool {
        if let quote = context.quotes(in: span(range.upperBound, sentence.upperBound)).first,
            quote.outer.lowerBound - range.upperBound <= Self.particle
        {
            return true
        }
        return range.lowerBound - clause.lowerBound <= Self.verbReach
            && clause.upperBound - range.upperBound <= Self.particle
            && hasVerb(Self.telling, in: sentence)
    }

    /// The longest particle or mark between an outlet and what it is told, in bytes.
    private static let particle = 8

    private func hasVerb(_ kinds: Set<String>, in range: Range<Int>) -> Bool {
        context.scan.hits(.verbs, within: range).contains {
            kinds.contains(context.lexicon.sense($0).kind)
        }
    }

    /// Kinds of verbs that something is told by; Spanish *contó* counts and tells.
    private static let telling: Set<String> = ["speech", "count"]

    /// A name in brackets with hardly more (“ROME (Reuters) -”, “(avec AFP)”), in a dateline, or in
    /// a line of its own at either end of a text.
    private func isCredit(_ range: Range<Int>) -> Bool {
        guard let index = context.scan.block(at: range.lowerBound) else { return false }
        let block = context.scan.blocks[index].range
        let isAtEnd = index == 0 || index == context.scan.blocks.count - 1
        let last = context.scan.bytes[block.upperBound - 1]
        if isAtEnd, block.count <= Self.creditLimit, last != UInt8(ascii: ".") { return true }
        return isBracketed(range) || isDateline(range, block) || isPictured(range, block)
    }

    /// Whether a word for a picture stands in front, at most the photographer's name between:
    /// Photo: Ann Lee/AFP, 사진=연합뉴스.
    private func isPictured(_ range: Range<Int>, _ block: Range<Int>) -> Bool {
        let front = max(block.lowerBound, range.lowerBound - Self.reach)..<range.lowerBound
        let word = context.scan.hits(.media, within: front).last {
            context.lexicon.sense($0).kind == "credit"
        }
        guard let word else { return false }
        let mark = context.scan.token(at: word.range.upperBound)
        guard mark < context.scan.tokens.count else { return false }
        let rest = context.tokens(in: span(word.range.upperBound, range.lowerBound))
        return [":", "：", "=", "＝", "/"].contains(
            context.scan.string(context.scan.tokens[mark].range)
        ) && !rest.contains { [".", "。", "।"].contains(context.scan.string($0.range)) }
    }

    /// The longest credit, in bytes.
    private static let creditLimit = 80

    private func isBracketed(_ range: Range<Int>) -> Bool {
        var open = context.scan.token(at: range.lowerBound)
        while open > 0,
            range.lowerBound - context.scan.tokens[open - 1].range.lowerBound <= Self.reach
        {
            let token = context.scan.tokens[open - 1].range
            open -= 1
            switch context.scan.string(token) {
            case "(", "（", "[", "【": return isClosed(behind: range.upperBound)
            case ")", "）", "]", "】": return false
            default: continue
            }
        }
        return false
    }

    private func isClosed(behind offset: Int) -> Bool {
        let start = context.scan.token(at: offset)
        let tokens = context.scan.tokens[start...].prefix { $0.range.upperBound - offset <= 90 }
        return tokens.contains { [")", "）", "]", "】"].contains(context.scan.string($0.range)) }
    }

    private func isDateline(_ range: Range<Int>, _ block: Range<Int>) -> Bool {
        guard range.upperBound - block.lowerBound <= Self.creditLimit else { return false }
        let next = context.scan.token(at: range.upperBound)
        guard next < context.scan.tokens.count else { return false }
        let behind = context.scan.tokens[next].range
        let mark = context.scan.string(behind)
        if ["-", "–", "—", "/"].contains(mark) { return behind.lowerBound > range.upperBound }
        let index = context.scan.token(at: range.lowerBound)
        // ЕРЕВАН — ТАСС. and Львів. Укрінформ.: nothing but the name between two marks.
        if mark == ".", index > 0 {
            let front = context.scan.string(context.scan.tokens[index - 1].range)
            return [".", "-", "–", "—"].contains(front)
        }
        return context.language == "zh" && range.lowerBound == block.lowerBound
            && isWired(behind: range.upperBound)
    }

    /// Whether the word that opens a dispatch stands behind an agency with a place and a day:
    /// 新华社罗马4月3日电.
    private func isWired(behind offset: Int) -> Bool {
        let rest = context.tokens(in: offset..<(offset + Self.reach))
        for token in rest {
            if token.kind == .punctuation { return false }
            if context.scan.string(token.range).hasPrefix("电") {
                return token.range.lowerBound > offset
            }
        }
        return false
    }
}
