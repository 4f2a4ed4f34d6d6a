// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A piece of a capture in reading order, before it is decided what of it is the article.
struct FlowBlock {
    enum Kind: Equatable {
        /// A run of text that stands by itself.
        case text(Body.Block.Kind, level: Int)
        /// A picture's address, as written.
        case image(String)
        /// A thematic break.
        case rule
        /// Text that is known not to be the article's.
        case aside(Article.SetAside.Reason)
    }

    /// How text is set, when all of it is.
    struct Style: OptionSet {
        let rawValue: UInt8
        static let bold = Style(rawValue: 1)
        static let italic = Style(rawValue: 2)
        static let small = Style(rawValue: 4)
    }

    var kind: Kind
    /// The text, valid UTF-8, white space collapsed.
    var text: [UInt8] = []
    /// `TextMeasure.weight` of the text.
    var weight = 0
    /// The part of `weight` that stands in links.
    var linkWeight = 0
    /// Where its links lead, in order.
    var links: [String] = []
    /// How all of it is set.
    var style: Style = []

    var isText: Bool {
        if case .text = kind { return true }
        return false
    }

    var isImage: Bool {
        if case .image = kind { return true }
        return false
    }

    var isParagraph: Bool { kind == .text(.paragraph, level: 0) }

    /// Whether it belongs to the running text.
    var isRunningText: Bool {
        guard case .text(let kind, _) = kind else { return false }
        return kind != .caption
    }

    var isHeading: Bool {
        guard case .text(.heading, _) = kind else { return false }
        return true
    }

    /// The share of its text that stands in links, 0…1.
    var linkDensity: Double { weight == 0 ? 0 : Double(linkWeight) / Double(weight) }
}
