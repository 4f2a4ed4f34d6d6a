// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Finds who gives numbers in a sentence: the subjects of verbs of saying and counting, what
/// stands in frames, and who begins a clause that has left out its verb.
struct GiverFinder {
    let context: ClaimContext
    let sources: GivingSources
    let sentence: Range<Int>

    /// Kinds of verbs whose subject may give a number.
    static let kinds: Set<String> = ["speech", "count", "give", "act", "report", "cite"]
    /// The deeds of speech that name a sum or a share: one condemns without counting.
    static let demands: Set<String> = ["accuse", "demand", "ask", "order", "condemn"]
    /// Who describes something may do so by a number: spricht von 12.000 Betroffenen.
    static let describing = "describe"
    /// Kinds by which also an outlet counts itself.
    static let counting: Set<String> = ["count", "give"]
    /// How far the subject of a verb may stand from it, in bytes.
    static let subjectReach = 160
    /// How far a subject behind its verb may stand from it, in bytes.
    static let invertedReach = 40
    /// How far a name may stand from its verb and still be the head of what stands before it.
    static let besideVerb = 12
    /// What may stand behind a verb that closes its sentence: on Tuesday, in a statement.
    static let closingReach = 30
    /// How far the words of a clause may stand from its beginning: a space and an article.
    static let articleReach = 6
    /// The longest words in a frame that are no known source, in bytes.
    static let slotLimit = 60

    var isVerbLast: Bool {
        ["ja", "ko", "tr", "hi", "fa"].contains(context.language)
    }

    /// The givers, by place.
    func givers() -> [Giver] {
        var givers = framers()
        var floor = sentence.lowerBound
        for hit in context.scan.hits(.verbs, within: sentence) {
            let sense = context.lexicon.sense(hit)
            guard Self.kinds.contains(sense.kind) || sense.id == Self.describing,
                !context.isInFrame(hit.range.lowerBound),
                sense.kind != "act" || Self.demands.contains(sense.id)
            else { continue }
            let isDeed = sense.kind == "act" || sense.kind == "give"
            // Who has not recorded any has given none.
            if isDeed,
                EventGrammar(context: context, sentence: sentence).isNegated(hit.range)
            {
                continue
            }
            var found =
                sense.kind == "cite"
                ? cited(by: hit.range)
                : subjects(
                    of: hit.range,
                    from: floor,
                    isCounting: Self.counting.contains(sense.kind)
                )
            if let agent = agent(of: hit.range) { found = [agent] }
            if !found.isEmpty { floor = hit.range.upperBound }
            if isDeed {
                // What is demanded or recorded stands behind the verb.
                found.removeAll(where: \.isBehind)
                for index in found.indices {
                    found[index].isDeed = true
                    found[index].isSentence = sense.id == "condemn"
                    found[index].isWish = sense.kind == "act" || sense.id == "offer-number"
                }
            }
            givers += found
        }
        givers += verbless(behind: givers) + documents()
        if isVerbLast { givers += topics(besides: givers) }
        return givers.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    // MARK: Frames

    func framers() -> [Giver] {
        context.frames(in: sentence).flatMap { frame -> [Giver] in
            guard let (speaker, isOutlet) = speaker(in: frame) else { return [] }
            // A slot that is filled by a whole clause ends where who is meant ends.
            let end =
                frame.words.lowerBound > frame.range.lowerBound
                ? frame.range.upperBound : max(speaker.range.upperBound, frame.words.upperBound)
            let range = frame.range.lowerBound..<max(frame.range.lowerBound + 1, end)
            let isFirst = range.lowerBound - sentence.lowerBound <= Self.articleReach
            let closes = sentence.upperBound - range.upperBound <= Self.articleReach
            var found: [Giver] = []
            // 58 by the count of the strikers: right behind a number it is that one's alone.
            let isNumbers = context.text.annotation.quantities(in: sentence).contains {
                span($0.extent.upperBound, range.lowerBound).count <= 2
                    && $0.extent.upperBound <= range.lowerBound
            }
            if !closes && !isNumbers || isFirst {
                found.append(
                    Giver(
                        speaker: speaker,
                        range: range,
                        scope: range.upperBound..<max(range.upperBound, sentence.upperBound),
                        isBehind: false,
                        isOutlet: isOutlet
                    )
                )
            }
            if !isFirst, !isVerbLast {
                found.append(
                    Giver(
                        speaker: speaker,
                        range: range,
                        scope: span(sentence.lowerBound, range.lowerBound),
                        isBehind: true,
                        isOutlet: isOutlet
                    )
                )
            }
            return found
        }
    }

    /// Who stands in a frame's slot: behind a verb of citing the one cited, else the head of the
    /// sources in it, else its words.
    func speaker(in frame: Frame) -> (Speaker, isOutlet: Bool)? {
        var slot = frame.slot
        let widened = span(slot.lowerBound, min(sentence.upperBound, slot.upperBound + 6))
        let cite = context.scan.hits(.verbs, within: widened).last {
            context.lexicon.sense($0).kind == "cite"
        }
        if let cite, cite.range.upperBound >= slot.upperBound,
            let head = head(
                of: Array(
                    sources.within(
                        span(
                            cite.range.upperBound,
                            min(sentence.upperBound, cite.range.upperBound + Self.slotLimit)
                        )
                    )
                ),
                before: sentence.upperBound
            )
        {
            let entry = sources.entries[head]
            return (entry.speaker, entry.source.kind == .outlet)
        }
        if let cite, cite.range.upperBound < slot.upperBound {
            slot = cite.range.upperBound..<slot.upperBound
        }
        let clause = context.clauses.clause(at: slot.lowerBound, in: sentence)
        let found = Array(sources.reaching(into: slot))
        if let head = head(of: found, before: slot.upperBound) {
            let entry = sources.entries[whose(head, within: clause)]
            return (entry.speaker, entry.source.kind == .outlet)
        }
        let counted = context.text.annotation.quantities(in: slot).first?.extent.lowerBound
        let words = context.trimmed(span(slot.lowerBound, counted ?? slot.upperBound))
        let isClosed = frame.range.upperBound > frame.slot.upperBound
        guard frame.kind == "speech" || isClosed, !words.isEmpty, words.count <= Self.slotLimit,
            !context.tokens(in: words).contains(where: {
                $0.kind != .word
                    && !SpeechGrammar.phraseMarks.contains(context.scan.string($0.range))
            })
        else { return nil }
        let label = context.scan.string(words)
        return (Speaker(range: words, kind: .unnamed, entity: nil, label: label), false)
    }

    /// The body or person behind a document or a country in one phrase: a toll *of the civil
    /// defence*, 印度尼西亚抗灾部门; else the source itself.
    func whose(_ index: Int, within clause: Range<Int>) -> Int {
        var place = index
        while true {
            let source = sources.entries[place].source
            let reach: Int
            switch source.kind {
            case .document: reach = Self.ownerReach
            case .country: reach = Self.besideCountry
            default: return place
            }
            guard place + 1 < sources.entries.count else { return place }
            let next = sources.entries[place + 1].source
            let gap = span(source.range.upperBound, next.range.lowerBound)
            guard next.range.upperBound <= clause.upperBound, gap.count <= reach,
                context.text.annotation.quantities(in: gap).isEmpty,
                source.kind == .document || context.scan.hits(.verbs, within: gap).isEmpty
            else { return place }
            switch next.kind {
            case .organisation, .office, .person, .outlet, .country: place += 1
            default: return place
            }
        }
    }

    /// How far behind a document the one may stand whose it is, in bytes.
    ///
    /// A toll issued on Monday morning by …
    static let ownerReach = 80
    /// How far behind a country its body may stand: over a province.
    static let besideCountry = 24
}
