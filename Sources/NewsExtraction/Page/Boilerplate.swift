// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// Knows elements of a page that are not its article by their tag, role and class.
enum Boilerplate {
    /// How sure an element's own words make that it is none of the article.
    enum Verdict {
        case article, unknown, suspect, gate, boilerplate
    }

    static func verdict(_ node: HTMLNode, _ document: HTMLDocument) -> Verdict {
        switch document.tag(node) {
        case .nav, .aside, .footer, .form, .menu, .dialog, .search: return .boilerplate
        case .article, .main: return .article
        case .body, .html: return .unknown
        default: break
        }
        var verdict = Verdict.unknown
        for attribute in document.attributes(of: node) {
            let name = document.bytes[attribute.name]
            let value = document.bytes[attribute.value]
            switch name.count {
            case 4 where name.elementsEqual("role".utf8):
                if Keywords.containsAny(roles, in: value) { return .boilerplate }
            case 2 where name.elementsEqual("id".utf8), 5 where name.elementsEqual("class".utf8):
                if Keywords.containsAny(boilerplateWords, in: value) { return .boilerplate }
                if Keywords.containsAny(gateWords, in: value) { return .gate }
                if Keywords.containsAny(articleWords, in: value) {
                    verdict = .article
                } else if verdict == .unknown, Keywords.containsAny(suspectWords, in: value) {
                    verdict = .suspect
                }
            case 8 where name.elementsEqual("itemprop".utf8):
                if Keywords.contains("articlebody", in: value) { return .article }
            default: break
            }
        }
        return verdict
    }

    private static let roles: [StaticString] = [
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu",
    ]

    private static let articleWords: [StaticString] = [
        "articlebody", "article-body", "article_body", "articletext", "article-text",
        "article__body",
        "article-content", "article_content", "article__content", "entry-content", "post-content",
        "story-body", "storybody", "story__body", "story-content", "news-text", "newstext",
        "news_text", "main-content", "maincontent", "post-body", "postbody", "content-body",
        "body-text",
        "bodytext", "fulltext", "full-text", "text-content", "richtext",
    ]

    /// What stands before the text for those who do not pay, and often holds the text as well.
    private static let gateWords: [StaticString] = [
        "paywall", "subscri", "login", "signup", "sign-up", "premium", "register",
    ]

    private static let boilerplateWords: [StaticString] = [
        "related", "recommend", "comment", "disqus", "newsletter", "sidebar", "breadcrumb", "share",
        "social", "cookie", "consent", "footer", "navbar", "navigation", "masthead", "advert",
        "sponsor", "outbrain", "taboola", "popup", "modal", "promo",
        "teaser",
        "most-read", "mostread", "most-popular", "trending", "readmore", "read-more", "read-next",
        "more-news", "morenews", "pagination", "pager", "author-bio", "authorbio", "copyright",
        "disclaimer", "byline", "toolbar", "print-only", "screen-reader", "visually-hidden",
        "sr-only",
        "skip-link", "rating", "poll", "widget-", "taglist",
        "tag-list",
        "tags", "keywords", "topics", "slideshow-nav", "player", "similar", "seealso", "see-also",
        "infobox", "factbox", "live-ticker", "sharing",
    ]

    private static let suspectWords: [StaticString] = [
        "widget", "menu", "header", "banner", "nav", "meta", "tag", "ad-", "-ad", "ads", "links",
        "list",
        "rail", "side", "foot", "extra", "tool", "date", "time", "author", "credit",
    ]
}
