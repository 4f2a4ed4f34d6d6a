// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The sentence that something shown was read from.
struct Place: Hashable, Comparable {
    /// The index in `Edition.items`.
    var item: Int
    /// The index in the body's sentences; `nil` for the title or for text outside every sentence.
    var sentence: Int?

    static func < (a: Place, b: Place) -> Bool {
        (a.item, a.sentence ?? -1) < (b.item, b.sentence ?? -1)
    }
}

extension Edition {
    /// The sentence of an article's body that holds a byte offset.
    ///
    /// - Complexity: O(log *n*) in the number of sentences.
    func place(item: Int, offset: Int) -> Place {
        Place(item: item, sentence: items[item].body.sentence(at: offset))
    }
}

extension Annotation {
    /// The index of the sentence that holds a byte offset.
    func sentence(at offset: Int) -> Int? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].range.upperBound <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < sentences.count && sentences[low].range.contains(offset) ? low : nil
    }
}
