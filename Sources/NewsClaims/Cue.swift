// SPDX-License-Identifier: Apache-2.0

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

    /// Whether the verb says that somebody goes on speaking: added, 补充说.
    var continues = false

    /// Whether somebody is told, who stands behind the verb.
    var isAddressed = false
    /// Whether the verb gives a number more often than words: estimated.
    var counts = false
    /// Whether the verb ends in the pronoun of its subject: kata*nya*.
    var holdsSubject = false
    /// Whether the verb is what outlets do more often than others.
    var reports = false
    /// Whether the verb asks for something: its object is what is said.
    var demands = false
    /// Whether the verb calls something by words: called it “…”.
    var describes = false

    /// Where verb and subject stand together; the verb alone when the subject stands elsewhere.
    func extent(_ sources: [Source]) -> Range<Int> {
        guard let subject, !isElided else { return verb }
        let source = sources[subject].range
        return min(source.lowerBound, verb.lowerBound)..<max(source.upperBound, verb.upperBound)
    }
}
