// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// A frame that gives words to a source: *according to* X, 据 X 称, X *によると*.
struct Frame: Hashable {
    /// The frame with its source.
    var range: Range<Int>
    /// What stands in the frame's slot.
    var slot: Range<Int>
    /// `speech` or `report`.
    var kind: String

    /// The frame's own words, in front of the slot or, where nothing stands there, behind it.
    var words: Range<Int> {
        if slot == range { return range }
        return slot.lowerBound > range.lowerBound
            ? range.lowerBound..<slot.lowerBound : slot.upperBound..<range.upperBound
    }
}

/// Finds the frames of a text.
struct FrameFinder {
    let text: AnnotatedText
    let lexicon: Lexicon
    let clauses: Clauses
    let sources: [Source]

    /// The longest source, in bytes.
    private static let slotLimit = 160

    /// The frames, by place, not overlapping.
    func frames() -> [Frame] {
        var frames: [Frame] = []
        let blockers = text.scan.hits(.attributions)
            .filter { $0.part == .whole && lexicon.sense($0).kind == "other" }.map(\.range)
        for sentence in text.annotation.sentences {
            for hit in text.scan.hits(.attributions, within: sentence.range) {
                let blocker = partitionPoint(blockers.count) {
                    blockers[$0].upperBound > hit.range.lowerBound
                }
                // theo đuổi, 数据: words that only look like frames.
                if blocker < blockers.count, blockers[blocker].overlaps(hit.range) { continue }
                guard let frame = frame(of: hit, in: sentence.range) else { continue }
                if let last = frames.last, last.range.overlaps(frame.range) {
                    // 据…称 and 据…报道 begin alike: the one that closes first is meant; of those
                    // that close nowhere the longer word.
                    if last.range.lowerBound == frame.range.lowerBound, isBetter(frame, last) {
                        frames[frames.count - 1] = frame
                    }
                    continue
                }
                frames.append(frame)
            }
        }
        return frames
    }

    private func isBetter(_ a: Frame, _ b: Frame) -> Bool {
        a.slot.upperBound < b.slot.upperBound && a.slot.lowerBound <= b.slot.lowerBound
    }

    private func frame(of hit: Lexicon.Hit, in sentence: Range<Int>) -> Frame? {
        let kind = lexicon.sense(hit).kind
        switch hit.part {
        case .before where hit.frame == 0:
            let clause = clauses.clause(at: hit.range.upperBound, in: sentence)
            let end = min(
                endOfSource(from: hit.range.upperBound, in: clause),
                nextFrame(behind: hit.range.upperBound, in: clause)
            )
            let slot = hit.range.upperBound..<max(hit.range.upperBound, end)
            if isVerb(hit, before: slot) { return nil }
            return frame(slot: slot, from: hit.range.lowerBound, to: slot.upperBound, kind)
        case .before:
            guard let end = closing(of: hit, in: sentence) else { return nil }
            let slot = hit.range.upperBound..<end.lowerBound
            return frame(slot: slot, from: hit.range.lowerBound, to: end.upperBound, kind)
        case .afterOnly:
            let clause = clauses.clause(at: hit.range.lowerBound, in: sentence)
            let slot = clause.lowerBound..<hit.range.lowerBound
            return frame(slot: slot, from: slot.lowerBound, to: hit.range.upperBound, kind)
        case .whole where kind == "speech":
            return frame(
                slot: hit.range,
                from: hit.range.lowerBound,
                to: hit.range.upperBound,
                kind
            )
        case .after, .whole: return nil
        }
    }

    /// The shortest source, in bytes: where another frame's words stand nearer than that, they are
    /// parts of one (according to figures from …).
    private static let shortestSource = 6

    /// Where the next frame of a clause begins, or the clause's end: 58 according to the strikers and 41
    /// *according to* the port.
    private func nextFrame(behind start: Int, in clause: Range<Int>) -> Int {
        let rest = min(start + Self.shortestSource, clause.upperBound)..<clause.upperBound
        return text.scan.hits(.attributions, within: rest).first {
            $0.part == .before && $0.frame == 0
        }?.range.lowerBound ?? clause.upperBound
    }

    /// Whether what opens a frame is a verb with its own subject here: *informó* que, *informó* el
    /// alcalde; what outlets report they report as frames.
    private func isVerb(_ hit: Lexicon.Hit, before slot: Range<Int>) -> Bool {
        let scan = text.scan
        let next = scan.token(at: hit.range.upperBound)
        guard next < scan.tokens.count else { return false }
        let word = scan.string(scan.tokens[next].range).lowercased()
        if SpeechGrammar.complementisers.contains(word) { return true }
        if word == "de", next + 1 < scan.tokens.count,
            SpeechGrammar.complementisers.contains(scan.string(scan.tokens[next + 1].range))
        {
            return true
        }
        // Sources *say that*, and are no frame.
        if let verb = scan.hits(.verbs, within: slot).first, lexicon.sense(verb).kind == "speech",
            scan.hit(.verbs, beginningAt: hit.range.lowerBound) == nil
        {
            let place = scan.token(at: verb.range.upperBound)
            if place < scan.tokens.count,
                SpeechGrammar.complementisers.contains(scan.string(scan.tokens[place].range))
            {
                return true
            }
        }
        let behind = scan.skippingSpace(from: slot.upperBound)
        if let verb = scan.hit(.verbs, beginningAt: behind), lexicon.sense(verb).kind == "speech",
            scan.hit(.verbs, beginningAt: hit.range.lowerBound) == nil,
            !scan.bytes[slot.upperBound..<behind].contains(0x0A),
            lexicon.sense(hit).kind == "speech",
            hit.range.count > 2
        {
            return true
        }
        guard let verb = scan.hit(.verbs, beginningAt: hit.range.lowerBound),
            SpeechGrammar.isCue(lexicon.sense(verb))
        else { return false }
        if scan.tokens[next].kind == .punctuation || SpeechGrammar.prepositions.contains(word) {
            return true
        }
        let index = partitionPoint(sources.count) {
            sources[$0].range.upperBound > hit.range.upperBound
        }
        guard index < sources.count, sources[index].range.lowerBound < slot.upperBound else {
            return false
        }
        switch sources[index].kind {
        case .person, .office, .unnamed, .pronoun, .plural, .phrase, .organisation: return true
        default: return false
        }
    }

    /// Where the source that begins in a clause ends; the clause's end when nothing known begins.
    private func endOfSource(from start: Int, in clause: Range<Int>) -> Int {
        let index = partitionPoint(sources.count) { sources[$0].range.upperBound > start }
        guard index < sources.count, sources[index].range.upperBound <= clause.upperBound else {
            return clause.upperBound
        }
        return sources[index].range.upperBound
    }

    private func frame(slot: Range<Int>, from start: Int, to end: Int, _ kind: String) -> Frame? {
        let low = text.scan.token(at: slot.lowerBound)
        guard low < text.scan.tokens.count,
            text.scan.tokens[low].range.lowerBound < slot.upperBound,
            slot.count <= Self.slotLimit
        else { return nil }
        return Frame(range: start..<end, slot: slot, kind: kind)
    }

    /// The second part of a frame with two, in the same clause.
    private func closing(of hit: Lexicon.Hit, in sentence: Range<Int>) -> Range<Int>? {
        let clause = clauses.clause(at: hit.range.upperBound, in: sentence)
        let rest = hit.range.upperBound..<max(hit.range.upperBound, clause.upperBound)
        return text.scan.hits(.attributions, within: rest).first {
            $0.part == .after && $0.frame == hit.frame && $0.range.lowerBound > hit.range.upperBound
        }?.range
    }
}
