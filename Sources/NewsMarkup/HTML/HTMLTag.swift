// SPDX-License-Identifier: Apache-2.0

/// An element's name, as far as its name means something; `other` for all the rest.
public enum HTMLTag: UInt8, Hashable, Sendable, CaseIterable {
    case other
    case a, abbr, address, amp, applet, area, article, aside, audio
    case b, base, big, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case dd, del, details, dialog, dir, div, dl, dt
    case em, embed
    case fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, img, input, ins
    case label, legend, li, link, listing
    case main, marquee, math, menu, meta
    case nav, noembed, noframes, noscript
    case object, ol, optgroup, option
    case p, param, picture, plaintext, pre
    case q
    case rp, rt, ruby
    case s, script, search, section, select, small, source, span, strike, strong, style, sub
    case summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul
    case `var`, video
    case wbr
    case xmp

    /// The tag of a name of letters in any case.
    public init(name: some Collection<UInt8>) {
        self = HTMLTagTable.standard.tag(of: name)
    }

    /// Whether it has no content and no end tag.
    public var isVoid: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param,
            .source, .track, .wbr:
            true
        default: false
        }
    }

    /// Whether it is h1…h6.
    public var isHeading: Bool { headingLevel != nil }

    /// 1…6 of a heading, else `nil`.
    public var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Whether it parts its text from the text around it.
    public var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details,
            .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form,
            .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .listing,
            .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .search,
            .section, .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr,
            .ul, .xmp:
            true
        default: false
        }
    }

    /// Whether its start ends a paragraph that is open.
    var closesParagraph: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div,
            .dl, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .hr, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre,
            .search, .section, .summary, .table, .ul, .xmp, .dd, .dt, .li:
            true
        default: false
        }
    }

    /// Whether a search for an open element stops at it (“has an element in scope”).
    var isScopeBoundary: Bool {
        switch self {
        case .html, .table, .td, .th, .caption, .template, .object, .applet, .marquee, .svg,
            .math:
            true
        default: false
        }
    }

    /// Whether it marks a run of text and so is not closed past a block opened inside it.
    public var isInline: Bool {
        switch self {
        case .a, .abbr, .b, .big, .cite, .code, .del, .em, .font, .i, .ins, .label, .q, .s,
            .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var:
            true
        default: false
        }
    }

    /// What its text is made of.
    var content: HTMLTextContent {
        switch self {
        case .script, .style, .xmp, .iframe, .noembed, .noframes: .raw
        case .textarea, .title: .references
        case .plaintext: .everything
        default: .markup
        }
    }
}

/// What the text of an element is made of.
enum HTMLTextContent: Sendable {
    /// Elements, references and text.
    case markup
    /// Text and references up to its end tag.
    case references
    /// Text up to its end tag.
    case raw
    /// Text up to the end of the document.
    case everything
}
