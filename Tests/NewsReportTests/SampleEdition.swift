// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Two invented storylines in seven languages: an earthquake at Karso, a grain treaty at Lora.
enum SampleEdition {
    static var whole: Edition {
        var edition = Edition()
        edition.items = (earthquake + aid + treaty).map(\.item)
        edition.entities = entities
        edition.stories = stories
        edition.storylines = [
            Storyline(id: .init("line-karso"), stories: [.init("karso"), .init("karso-aid")]),
            Storyline(id: .init("line-lora"), stories: [.init("lora")]),
        ]
        edition.comparisons = comparisons
        edition.diagnostics = [
            Diagnostic(
                severity: .warning,
                message: "the text ends within an element",
                path: "captures/ar-1.txt",
                line: 12
            ),
            Diagnostic(
                severity: .error,
                message: "not a capture: no text in it",
                path: "captures/blank.bin"
            ),
        ]
        return edition
    }

    static func day(_ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: 2031, month: month, day: day)
    }

    static func time(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Publication {
        let midnight = Int64(self.day(month, day).dayNumber) * 86_400
        return Publication(
            stated: .init(
                time: Timestamp(
                    seconds: midnight + Int64(hour * 3600 + minute * 60),
                    precision: .second
                ),
                source: .capture,
                words: "\(midnight)"
            )
        )
    }

    private static var stories: [Story] {
        [
            Story(
                id: .init("karso"),
                assignments: [
                    .init(article: .init("zh-1"), score: 1, because: []),
                    .init(
                        article: .init("en-1"),
                        score: 0.91,
                        because: ["the same place (Karso)", "the same number of dead (41)"]
                    ),
                    .init(
                        article: .init("en-2"),
                        score: 0.97,
                        because: [
                            .init(
                                "the same text (96 %)",
                                spans: [
                                    .init(
                                        article: .init("zh-1"),
                                        isTitle: false,
                                        range: 0..<6,
                                        text: "卡索"
                                    )
                                ]
                            )
                        ],
                        copyOf: .init("en-1")
                    ),
                    .init(
                        article: .init("vi-1"),
                        score: 0.83,
                        because: ["the same people (Elena Marsh)", "the same day (3 May 2031)"]
                    ),
                ],
                day: day(5, 3),
                entities: [.init("place/karso"), .init("person/marsh"), .init("country/tavia")]
            ),
            Story(
                id: .init("karso-aid"),
                assignments: [
                    .init(article: .init("ar-1"), score: 1, because: []),
                    .init(
                        article: .init("he-1"),
                        score: 0.78,
                        because: ["the same people (Elena Marsh)", "aid, tents, Karso"]
                    ),
                    .init(article: .init("ja-1"), score: 0.74, because: ["aid, tents, Karso"]),
                ],
                day: day(5, 6),
                entities: [.init("place/karso"), .init("person/marsh"), .init("body/relief")]
            ),
            Story(
                id: .init("lora"),
                assignments: [
                    .init(article: .init("ru-1"), score: 1, because: []),
                    .init(article: .init("en-3"), score: 0.88, because: ["grain, treaty, Lora"]),
                ],
                day: day(6, 11),
                entities: [.init("place/lora"), .init("person/dorn")]
            ),
        ]
    }

    private static var comparisons: [FigureComparison] {
        [
            FigureComparison(
                storyline: .init("line-karso"),
                relation: .differing,
                counts: "killed",
                place: .init("place/karso"),
                members: [
                    .init(article: .init("zh-1"), figure: 0),
                    .init(article: .init("en-1"), figure: 0),
                    .init(article: .init("en-2"), figure: 0),
                    .init(article: .init("vi-1"), figure: 0),
                ],
                because: "all count the dead at Karso on 3 May 2031"
            ),
            FigureComparison(
                storyline: .init("line-karso"),
                relation: .series,
                counts: "sheltering",
                place: .init("place/karso"),
                members: [
                    .init(article: .init("en-1"), figure: 1),
                    .init(article: .init("ar-1"), figure: 0),
                    .init(article: .init("ja-1"), figure: 0),
                ],
                because: "the relief agency counts people in shelters on three days"
            ),
        ]
    }

    private static var entities: [Entity] {
        [
            Entity(
                id: .init("body/relief"),
                kind: .organisation,
                name: "Tavian Relief Agency",
                aliases: [
                    Alias(name: "وكالة الإغاثة التافية", language: Language("ar"), source: .text),
                    Alias(name: "Relief Agency", language: Language("en"), source: .shortening),
                    Alias(name: "タビア救援庁", language: Language("ja"), source: .text),
                ]
            ),
            Entity(id: .init("country/tavia"), kind: .country, name: "Tavia"),
            Entity(
                id: .init("person/dorn"),
                kind: .person,
                name: "Pavel Dorn",
                aliases: [Alias(name: "Павел Дорн", language: Language("ru"), source: .text)]
            ),
            Entity(
                id: .init("person/marsh"),
                kind: .person,
                name: "Elena Marsh",
                aliases: [
                    Alias(name: "إلينا مارش", language: Language("ar"), source: .text),
                    Alias(name: "Marsh", language: Language("en"), source: .shortening),
                    Alias(name: "אלנה מארש", language: Language("he"), source: .text),
                    Alias(name: "エレナ・マーシュ", language: Language("ja"), source: .text),
                    Alias(name: "埃莱娜·马什", language: Language("zh-Hans"), source: .bracket),
                ]
            ),
            Entity(id: .init("place/karso"), kind: .place, name: "Karso"),
            Entity(id: .init("place/lora"), kind: .place, name: "Lora"),
        ]
    }
}
