// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An edition whose every string tries to break out of its report, and whose links lead nowhere.
enum HostileEdition {
    /// What must never reach a terminal or a page: C0, DEL, C1, line separators, embeddings,
    /// overrides and isolates.
    static let steering: Set<Unicode.Scalar> = {
        let codes =
            Array(0x00...0x1F) + Array(0x7F...0x9F) + Array(0x2028...0x202E)
            + Array(0x2066...0x2069)
        return Set(codes.compactMap { Unicode.Scalar(UInt32($0)) })
    }()

    private static let text =
        "</style><script>alert(1)</script><img src=x onerror=\"alert('1')\"> &amp; "
        + steering.sorted().map { String($0) }.joined() + " \u{1B}]0;title\u{07} \u{202E}txt"

    static var whole: Edition {
        var edition = Edition()
        edition.items = [
            item("a"), item("b"), item("a"), nothing,
        ]
        edition.entities = [
            Entity(
                id: .init(text),
                kind: .person,
                name: text,
                aliases: [Alias(name: text + "2", language: Language(text), source: .text)]
            )
        ]
        edition.stories = [
            Story(
                id: .init(text),
                assignments: [
                    .init(article: .init("a"), score: .nan, because: [.init(text)]),
                    .init(
                        article: .init("b"),
                        score: 1,
                        because: [.init(text)],
                        copyOf: .init("a")
                    ),
                    .init(article: .init("missing"), score: 1, because: [], copyOf: .init("none")),
                ],
                day: CivilDate(year: 2031, month: 77, day: 99),
                entities: [.init(text), .init("missing")]
            ),
            Story(id: .init("empty"), assignments: [], day: nil),
        ]
        edition.storylines = [
            Storyline(
                id: .init(text),
                stories: [.init(text), .init("missing"), .init("empty")]
            ),
            Storyline(id: .init("empty"), stories: []),
        ]
        edition.comparisons = [
            FigureComparison(
                storyline: .init(text),
                relation: .differing,
                counts: text,
                place: .init(text),
                members: [
                    .init(article: .init("a"), figure: 0), .init(article: .init("a"), figure: 99),
                    .init(article: .init("missing"), figure: 0),
                ],
                because: text
            )
        ]
        edition.diagnostics = [Diagnostic(severity: .error, message: text, path: text, line: 1)]
        return edition
    }

    private static var nothing: Edition.Item {
        .init(
            article: Article(id: .init(""), origin: .init(path: ""), form: .page),
            title: .init(),
            body: .init(),
            claims: .init()
        )
    }

    private static func item(_ id: String) -> Edition.Item {
        let sample = SampleArticle(
            id,
            outlet: (text, text),
            language: text,
            title: text,
            published: Publication(
                inferred: .init(
                    time: Timestamp(CivilDate(year: 2031)),
                    source: .text,
                    words: text
                )
            ),
            paragraphs: [text, text]
        )
        .with {
            $0.url = "javascript:alert(1)"
            $0.authors = [text]
            $0.setAside = [.init(reason: .other, text: text)]
            $0.body.append(.listItem, text.utf8)
            $0.body.append(.heading, text.utf8)
        }
        .naming("script", text, .person)
        .quoting("alert", by: "script", entity: text, label: text)
        .quoting("alert", by: "script", label: text, kind: .unnamed, isDirect: false)
        .counting("1", 1e300, of: text, in: text, by: "script", label: text)
        .counting("1", -0.0004, upper: .infinity, of: "money:" + text)
        .citing("script", text, via: ("alert", text))
        return misplaced(sample.item)
    }

    /// The item with ranges that lie outside its text, overlap, or run backwards through it.
    private static func misplaced(_ item: Edition.Item) -> Edition.Item {
        var item = item
        item.body.sentences += [
            Sentence(range: 3..<9, block: 0), Sentence(range: 0..<100_000, block: 99),
        ]
        item.claims.quotations.append(
            Quotation(
                content: [99_000..<99_999],
                cue: nil,
                speaker: nil,
                isDirect: true,
                confidence: 1
            )
        )
        item.claims.quotations.append(
            Quotation(content: [], cue: nil, speaker: nil, isDirect: true, confidence: 1)
        )
        item.claims.figures.append(
            Figure(range: 99_000..<99_001, value: 1, bound: .about, counts: "")
        )
        return item
    }
}
