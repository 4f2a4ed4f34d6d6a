// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A text with what was found in it and what it was found by.
public struct AnnotatedText: Sendable {
    /// The tokens and lexicon words.
    public let scan: ScannedText
    /// What was found.
    public var annotation: Annotation
    /// The offices, also those that nobody holds by name in the text, by place.
    public let offices: [OfficePhrase]
}

/// An article with what was found in its title and body.
public struct AnnotatedArticle: Sendable {
    /// The article.
    public var article: Article
    /// Its title.
    public var title: AnnotatedText
    /// Its body.
    public var body: AnnotatedText
    /// The entities it names, by identifier; identifiers that hold `~` are the article's own until
    /// `EntityRegistry` has compared them with other articles'.
    public var entities: [LocalEntity]
}
