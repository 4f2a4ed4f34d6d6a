// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Somebody who gives numbers in a sentence, with the verb or frame that says so.
struct Giver: Hashable {
    /// The words that name who gives them.
    var speaker: Speaker
    /// From the first to the last byte of name and verb, or of the frame.
    var range: Range<Int>
    /// Where the numbers stand that may be the giver's.
    var scope: Range<Int>
    /// Whether the numbers stand in front: “…”, officials said.
    var isBehind: Bool
    /// Whether the verb is one of doing and not of saying: demanded, recorded.
    ///
    /// What a chamber votes on is not counted by those who demanded it.
    var isDeed = false
    /// Whether it is a deed of asking or offering: demanded, is ready to pay.
    var isWish = false
    /// Whether it is a sentence of a court, which names sums alone: one condemns an attack that killed
    /// forty, and has not counted them.
    var isSentence = false
    /// Whether it is an outlet, which mostly passes on what others count.
    var isOutlet: Bool
}
