// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// Who and what may give numbers in a text: all that may speak, and bodies, groups and documents
/// without a name (the company, families, the manifest).
struct GivingSources {
    /// One of them, and whom it stands for.
    struct Entry {
        var source: Source
        var speaker: Speaker
        /// Whether it is one of the nouns for what gives numbers, and not all that may speak.
        var isNoun = false
    }

    /// The sources, by place, not overlapping.
    let entries: [Entry]

    /// The longest way from a name to the bracket with its short form, in bytes: Agency *of
    /// the Region* (AR).
    private static let bracketReach = 60
    /// The longest short form in a bracket, in bytes.
    private static let shortFormLimit = 40

    /// - Complexity: O(*n* log *n*) in the sources and in the words of both tables.
    init(context: ClaimContext) {
        var found: [Entry] = []
        for (source, speaker) in zip(context.sources, context.speakers) {
            guard let speaker else { continue }
            found.append(Entry(source: source, speaker: speaker))
        }
        let named = found
        for hit in context.scan.hits(.bodies) {
            let sense = context.lexicon.sense(hit)
            // A district is where things happen, and seldom who counts them.
            if sense.kind != "part", sense.id != "district" {
                Self.add(hit, .organisation, to: &found, besides: named, context)
            }
        }
        for hit in context.scan.hits(.claimants) {
            let kind: Source.Kind =
                switch context.lexicon.sense(hit).kind {
                case "document": .document
                case "people": .unnamed
                default: .organisation
                }
            Self.add(hit, kind, to: &found, besides: named, context)
        }
        found.sort {
            ($0.source.range.lowerBound, -$0.source.range.count)
                < ($1.source.range.lowerBound, -$1.source.range.count)
        }
        var kept: [Entry] = []
        for entry in found where !(kept.last?.source.range.overlaps(entry.source.range) ?? false) {
            if let last = kept.last, Self.isOnePhrase(last, entry, context) {
                kept[kept.count - 1] = Self.joined(last, entry, context)
            } else {
                kept.append(entry)
            }
        }
        for index in kept.indices {
            Self.takeShortForm(&kept, at: index, context)
            Self.takeName(&kept, at: index, context)
            Self.takeFront(&kept, at: index, context)
        }
        entries = kept
    }

    /// Whether two nouns are one name: the operators' association, 業者團體.
    private static func isOnePhrase(_ a: Entry, _ b: Entry, _ context: ClaimContext) -> Bool {
        guard b.isNoun, b.source.kind != .document else { return false }
        switch a.source.kind {
        case .organisation, .unnamed, .country: break
        default: return false
        }
        let gap = span(a.source.range.upperBound, b.source.range.lowerBound)
        return gap.count <= 3
            && context.tokens(in: gap).allSatisfy {
                ["'", "’"].contains(context.scan.string($0.range))
            }
    }

    private static func joined(_ a: Entry, _ b: Entry, _ context: ClaimContext) -> Entry {
        var entry = b
        entry.source.range = a.source.range.lowerBound..<b.source.range.upperBound
        entry.speaker.range = entry.source.range
        entry.speaker.label = context.scan.string(entry.source.range)
        return entry
    }

    private static func add(
        _ hit: Lexicon.Hit,
        _ kind: Source.Kind,
        to found: inout [Entry],
        besides named: [Entry],
        _ context: ClaimContext
    ) {
        let near = partitionPoint(named.count) {
            named[$0].source.range.upperBound > hit.range.lowerBound
        }
        if near < named.count, named[near].source.range.overlaps(hit.range),
            named[near].source.range.count >= hit.range.count
        {
            return
        }
        // 88 families are counted and count nothing.
        let counted = context.text.annotation.quantities(
            in: max(0, hit.range.lowerBound - bracketReach)..<hit.range.upperBound
        )
        if counted.contains(where: { $0.extent.overlaps(hit.range) }) { return }
        let speakerKind: Speaker.Kind =
            switch kind {
            case .document: .document
            case .organisation: .organisation
            default: .unnamed
            }
        found.append(
            Entry(
                source: Source(range: hit.range, kind: kind, entity: nil),
                speaker: Speaker(
                    range: hit.range,
                    kind: speakerKind,
                    entity: nil,
                    label: context.scan.string(hit.range)
                ),
                isNoun: true
            )
        )
    }

    /// Takes the short form in brackets behind a body into the words that name it.
    private static func takeShortForm(
        _ entries: inout [Entry],
        at index: Int,
        _ context: ClaimContext
    ) {
        let source = entries[index].source
        switch source.kind {
        case .organisation, .outlet: break
        default: return
        }
        var place = context.scan.token(at: source.range.upperBound)
        while place < context.scan.tokens.count {
            let token = context.scan.tokens[place]
            guard token.range.lowerBound - source.range.upperBound <= bracketReach else { return }
            if token.kind == .word {
                // A verb stands between a name and what is in brackets far behind it.
                guard !context.scan.covers(.verbs, token.range.lowerBound) else { return }
                place += 1
                continue
            }
            guard ["(", "（"].contains(context.scan.string(token.range)) else { return }
            let inside = token.range.upperBound
            let end = context.scan.tokens[place...].first {
                [")", "）"].contains(context.scan.string($0.range))
            }
            guard let end, end.range.lowerBound - inside <= shortFormLimit else { return }
            // The short form may be a source of its own: the body stands for both.
            let range = source.range.lowerBound..<end.range.lowerBound
            entries[index].speaker.range = range
            return
        }
    }

    /// Takes the name right behind a word for a body or an office into the words that name it: the
    /// group *ATA*, General *Ann Lee*, 组织“码头协会”.
    private static func takeName(
        _ entries: inout [Entry],
        at index: Int,
        _ context: ClaimContext
    ) {
        let source = entries[index].source
        switch source.kind {
        case .organisation, .office, .unnamed, .outlet: break
        default: return
        }
        var end = source.range.upperBound
        var place = context.scan.token(at: end)
        // 단체*인* ATA: the rest of the word.
        if context.language == "ko", place > 0, context.scan.tokens[place - 1].kind == .word {
            end = max(end, context.scan.tokens[place - 1].range.upperBound)
        }
        let first = place
        let quote = context.quotes(in: end..<(end + 4)).first
        if let quote, source.kind != .outlet, quote.inner.count <= bracketReach {
            end = quote.inner.upperBound
            place = context.scan.tokens.count
        }
        while place < context.scan.tokens.count {
            let token = context.scan.tokens[place]
            guard token.kind == .word, token.isCapitalised,
                context.scan.skippingSpace(from: end) == token.range.lowerBound,
                context.text.annotation.dates(in: token.range).isEmpty,
                !context.scan.covers(.verbs, token.range.lowerBound)
            else { break }
            end = token.range.upperBound
            place += 1
        }
        if index + 1 < entries.count {
            let next = entries[index + 1]
            let gap =
                source.range
                .upperBound..<max(
                    source.range.upperBound,
                    next.source.range.lowerBound
                )
            if next.source.kind == .person, gap.count <= 24,
                context.tokens(in: gap).allSatisfy({ $0.kind == .word })
            {
                entries[index].speaker = next.speaker
                entries[index].speaker.range =
                    source.range.lowerBound..<next.source.range.upperBound
                return
            }
        }
        guard end > entries[index].speaker.range.upperBound, place > first || quote != nil else {
            return
        }
        let range = entries[index].speaker.range.lowerBound..<end
        entries[index].speaker.range = range
        if entries[index].speaker.entity == nil {
            entries[index].speaker.label = context.scan.string(range)
        }
    }

    /// How far in front of its office a name may begin, in bytes.
    private static let frontReach = 60

    /// Takes the words in front of an office that nobody is known to hold into the words that name
    /// its holder, where names go in front: 리비아 삼파이우 항만부 *장관*.
    private static func takeFront(
        _ entries: inout [Entry],
        at index: Int,
        _ context: ClaimContext
    ) {
        guard ["ko", "ja"].contains(context.language), entries[index].speaker.entity == nil,
            case .office = entries[index].source.kind
        else { return }
        let end = entries[index].source.range.lowerBound
        let before = index > 0 ? entries[index - 1].source.range.upperBound : 0
        var start = end
        for token in context.tokens(in: span(max(before, end - frontReach), end)).reversed() {
            guard token.kind == .word, !context.scan.covers(.verbs, token.range.lowerBound) else {
                break
            }
            start = token.range.lowerBound
        }
        guard start < end, context.scan.block(at: start) == context.scan.block(at: end) else {
            return
        }
        let range = start..<entries[index].speaker.range.upperBound
        entries[index].speaker.range = range
        entries[index].speaker.label = context.scan.string(range)
    }

    /// Whether one is a noun of the table of those who give numbers.
    func isTold(_ index: Int) -> Bool { entries[index].isNoun }

    /// The places in `entries` of those that lie within a range.
    func within(_ range: Range<Int>) -> Range<Int> {
        let low = partitionPoint(entries.count) {
            entries[$0].source.range.lowerBound >= range.lowerBound
        }
        let high = partitionPoint(entries.count) {
            entries[$0].source.range.upperBound > range.upperBound
        }
        return low..<max(low, high)
    }

    /// The places in `entries` of those that reach into a range.
    func reaching(into range: Range<Int>) -> Range<Int> {
        let low = partitionPoint(entries.count) {
            entries[$0].source.range.upperBound > range.lowerBound
        }
        let high = partitionPoint(entries.count) {
            entries[$0].source.range.lowerBound >= range.upperBound
        }
        return low..<max(low, high)
    }
}
