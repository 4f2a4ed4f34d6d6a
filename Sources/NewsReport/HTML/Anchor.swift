// SPDX-License-Identifier: Apache-2.0

/// The fragment identifiers of a page.
///
/// Numbers count from 1, in the order of the edition.
enum Anchor {
    /// A sentence, or the whole article for what stands in no sentence: `a3-s12`, `a3`.
    static func place(_ place: Place) -> String {
        place.sentence.map { sentence($0, of: place.item) } ?? article(place.item)
    }

    static func article(_ item: Int) -> String { "a\(item + 1)" }

    static func sentence(_ sentence: Int, of item: Int) -> String {
        "a\(item + 1)-s\(sentence + 1)"
    }

    static func storyline(_ number: Int) -> String { "l\(number)" }

    static func story(_ number: Int, of storyline: Int) -> String { "l\(storyline)-\(number)" }

    static func comparisons(of storyline: Int) -> String { "l\(storyline)-figures" }

    static func names(of storyline: Int) -> String { "l\(storyline)-names" }

    static let contents = "contents"
    static let unassigned = "unassigned"
    static let notes = "notes"
}
