// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsText

/// A verb of speech with its subject.
struct Cue {
    /// Where the verb stands.
    var verb: Range<Int>
    /// The place of the subject in `ClaimContext.sources`, or `nil`.
    var subject: Int?
    /// Whether the subject stands behind the verb.
    var isInverted: Bool
    /// Whether the subject was found in an earlier clause.
    var isElided: Bool
    /// Whether words without quotation marks may be its content: one condemns an attack, and that
    /// is no gist of words.
    var takesGist: Bool

    /// Where verb and subject stand together; the verb alone when the subject stands elsewhere.
    func extent(_ sources: [Source]) -> Range<Int> {
        guard let subject, !isElided else { return verb }
        let source = sources[subject].range
        return min(source.lowerBound, verb.lowerBound)..<max(source.upperBound, verb.upperBound)
    }
}

/// Finds the verbs of speech of a sentence and who is the subject of each.
struct CueFinder {
    let context: ClaimContext
    let sentence: Range<Int>

    // How far a subject may stand from its verb, in bytes, and how many others between them: what
    // stands farther is the subject of something else.
    private static let subjectReach = 90
    private static let othersBetween = 2
    /// A verb without a subject follows a connective at most (并表示, and said), in bytes.
    private static let connective = 12
    /// How far a subject behind its verb may stand from it: an article, in bytes.
    private static let articleReach = 5

    /// The cues, by place.
    func cues() -> [Cue] {
        var cues: [Cue] = []
        for hit in context.scan.hits(.verbs).within(sentence) {
            let kind = context.lexicon.sense(hit).kind
            guard kind == "speech" || kind == "act", !context.isInFrame(hit.range.lowerBound),
                context.quote(around: hit.range.lowerBound) == nil
            else { continue }
            var cue = cue(at: hit.range, behind: cues)
            cue.takesGist = kind == "speech"
            cues.append(cue)
        }
        return cues
    }

    private func cue(at verb: Range<Int>, behind cues: [Cue]) -> Cue {
        var cue = Cue(
            verb: verb,
            subject: nil,
            isInverted: false,
            isElided: false,
            takesGist: true
        )
        let clause = context.clauses.clause(at: verb.lowerBound, in: sentence)
        if let subject = subject(in: clause.lowerBound..<verb.lowerBound),
            isClose(subject, to: verb)
        {
            cue.subject = subject
        } else if let subject = inverted(behind: verb) {
            cue.subject = subject
            cue.isInverted = true
        } else {
            cue.isElided = true
            if verb.lowerBound - clause.lowerBound <= Self.connective {
                cue.subject = elided(before: clause, behind: cues)
            }
        }
        return cue
    }

    private func isClose(_ subject: Int, to verb: Range<Int>) -> Bool {
        let gap = context.sources[subject].range.upperBound..<verb.lowerBound
        return gap.count <= Self.subjectReach
            && context.sources(in: gap).count <= Self.othersBetween
    }

    /// The subject of a clause: its first source that nothing marks as object or place.
    ///
    /// What stands in quotation marks says nothing of who utters them, and what an outlet reports
    /// is a citation.
    private func subject(in range: Range<Int>) -> Int? {
        context.sources(in: range).first {
            let source = context.sources[$0]
            return source.kind != .outlet && !isOblique(source)
                && context.quote(around: source.range.lowerBound) == nil
        }
    }

    private func inverted(behind verb: Range<Int>) -> Int? {
        guard !SpeechGrammar.neverInverted.contains(context.language) else { return nil }
        let start = context.scan.skippingSpace(from: verb.upperBound)
        let index = partitionPoint(context.sources.count) {
            context.sources[$0].range.lowerBound >= start
        }
        guard index < context.sources.count, context.sources[index].kind != .outlet else {
            return nil
        }
        let gap = start..<context.sources[index].range.lowerBound
        return gap.count <= Self.articleReach && !hasMark(gap) ? index : nil
    }

    private func hasMark(_ range: Range<Int>) -> Bool {
        context.tokens(in: range).contains { $0.kind != .word }
    }

    /// The subject of the last verb of speech in the sentence, else of the nearest clause before
    /// that has one: 岸田谴责…，并表示…
    private func elided(before clause: Range<Int>, behind cues: [Cue]) -> Int? {
        if let last = cues.last { return last.subject }
        var start = clause.lowerBound
        while let earlier = context.clauses.clause(before: start, in: sentence),
            earlier.lowerBound < start
        {
            if let subject = subject(in: earlier) { return subject }
            start = earlier.lowerBound
        }
        return nil
    }

    /// Whether a preposition stands right in front of a source, or with an article or a small
    /// number between: 对以色列, to reporters, giữa hai bộ trưởng.
    private func isOblique(_ source: Source) -> Bool {
        let end = context.scan.skippingSpaceBack(from: source.range.lowerBound)
        let index = context.scan.token(at: end)
        guard index > 0, context.scan.tokens[index - 1].range.upperBound == end else {
            return false
        }
        if isPreposition(index - 1) { return true }
        return context.scan.tokens[index - 1].range.count <= 4 && isPreposition(index - 2)
            && !context.scan.tokens[index - 1].script.isWrittenByCharacter
    }

    private func isPreposition(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let word = context.scan.string(context.scan.tokens[index].range).lowercased()
        return SpeechGrammar.prepositions.contains(word)
    }
}
