// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Who spoke last, and where: the speaker of a verb without a subject (*añadió*, وأضاف).
struct LastSpeaker {
    /// Who it was.
    var speaker: Speaker
    /// The place in `Annotation.sentences` of the words.
    var sentence: Int
    /// The index in `Body.blocks` of their block.
    var block: Int

    /// Whether the speaker is still in mind in a sentence at a place: the one behind the words.
    func isHeard(in other: Sentence, at place: Int) -> Bool {
        place == sentence + 1 && other.block - block <= 1
    }

    /// The speaker, for a verb in a sentence: in a new paragraph only one that says more.
    func speaker(for cue: Cue, in other: Sentence) -> Speaker? {
        other.block == block || cue.continues ? speaker : nil
    }
}
