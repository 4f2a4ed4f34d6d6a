// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension SampleEdition {
    static var earthquake: [SampleArticle] {
        let wire = [
            "KARSO (Meridian Wire) — At least 41 people died when an earthquake struck the port of "
                + "Karso at dawn on Saturday, the interior ministry said.",
            "“We are still digging with our hands,” said Elena Marsh, the interior minister. "
                + "She said that every crane in the port would be brought to the old town.",
            "The Tavian Relief Agency said about 6,200 people were sleeping in schools and in the "
                + "covered market.",
        ]
        return [
            SampleArticle(
                "zh-1",
                outlet: ("morgenblatt.example", "晨港报"),
                language: "zh-Hans",
                title: "卡尔索港清晨地震，内政部称至少四十一人遇难",
                published: time(5, 3, 6, 40),
                paragraphs: [
                    "塔维亚港口城市卡尔索周六清晨发生地震，内政部说至少41人遇难，老城的许多石屋倒塌。",
                    "内政部长埃莱娜·马什（Elena Marsh）对记者说：“我们还在用双手挖掘，一刻也不会停。”她说道路仍然不通。",
                    "《北岸时报》援引子午线通讯社的消息说，港口的三号码头已经沉入水中。",
                ]
            )
            .naming("埃莱娜·马什", "person/marsh", .person)
            .naming("卡尔索", "place/karso", .place)
            .quoting(
                "我们还在用双手挖掘，一刻也不会停。",
                by: "埃莱娜·马什",
                entity: "person/marsh",
                label: "Elena Marsh"
            )
            .quoting(
                "道路仍然不通",
                by: "她",
                entity: "person/marsh",
                label: "Elena Marsh",
                isDirect: false
            )
            .counting(
                "41",
                41,
                .atLeast,
                of: "killed",
                in: "place/karso",
                asOf: day(5, 3),
                by: "内政部"
            )
            .citing("子午线通讯社", "Meridian Wire", via: ("《北岸时报》", "North Shore Times")),
            wireReport("en-1", outlet: ("meridian", "Meridian Wire"), hour: 7, paragraphs: wire),
            wireReport("en-2", outlet: ("daily-bay", "The Daily Bay"), hour: 9, paragraphs: wire),
            SampleArticle(
                "vi-1",
                outlet: ("bao-bien", "Báo Biển"),
                language: "vi",
                title: "Động đất ở Karso: bệnh viện đếm được 58 người chết",
                published: Publication(
                    stated: .init(
                        time: Timestamp(CivilDate(year: 2031, month: 5)),
                        source: .capture,
                        words: "Tháng 5/2031"
                    ),
                    inferred: .init(
                        time: Timestamp(day(5, 4)),
                        source: .text,
                        words: "sáng Chủ nhật 4/5"
                    )
                ),
                paragraphs: [
                    "Tính đến sáng Chủ nhật 4/5, các bệnh viện của Karso đã đếm được 58 người chết "
                        + "sau trận động đất, nhiều hơn con số của Bộ Nội vụ.",
                    "“Chúng tôi không còn giường trống”, một bác sĩ nói. Khoảng 300–350 người bị "
                        + "thương đang nằm trong lều.",
                ]
            )
            .naming("Bộ Nội vụ", "body/interior", .organisation)
            .quoting("Chúng tôi không còn giường trống", by: "một bác sĩ", kind: .unnamed)
            .counting(
                "58",
                58,
                of: "killed",
                in: "place/karso",
                asOf: day(5, 4),
                by: "các bệnh viện của Karso"
            )
            .counting("300–350", 300, .about, upper: 350, of: "injured", in: "place/karso"),
        ]
    }

    private static func wireReport(
        _ id: String,
        outlet: (String, String),
        hour: Int,
        paragraphs: [String]
    ) -> SampleArticle {
        SampleArticle(
            id,
            outlet: outlet,
            language: "en",
            title: "Dawn earthquake kills at least 41 in port of Karso",
            published: time(5, 3, hour, 5),
            paragraphs: paragraphs
        )
        .with {
            $0.url = "https://\(outlet.0).example/karso"
            $0.authors = ["A. Writer"]
            $0.setAside = [.init(reason: .shareBar, text: "Share this")]
        }
        .naming("Karso", "place/karso", .place)
        .naming("Elena Marsh", "person/marsh", .person)
        .naming("Tavian Relief Agency", "body/relief", .organisation)
        .quoting("We are still digging with our hands,", by: "Elena Marsh", entity: "person/marsh")
        .quoting(
            "every crane in the port would be brought to the old town",
            by: "She",
            entity: "person/marsh",
            label: "Elena Marsh",
            isDirect: false
        )
        .counting(
            "41",
            41,
            .atLeast,
            of: "killed",
            in: "place/karso",
            asOf: day(5, 3),
            by: "the interior ministry"
        )
        .counting(
            "6,200",
            6200,
            .about,
            of: "sheltering",
            in: "place/karso",
            asOf: day(5, 3),
            by: "Tavian Relief Agency",
            entity: "body/relief"
        )
    }

    static var aid: [SampleArticle] {
        [
            SampleArticle(
                "ar-1",
                outlet: ("sahil", "صوت الساحل"),
                language: "ar",
                title: "أكثر من 9,000 شخص في الملاجئ بعد زلزال كارسو",
                published: time(5, 6, 11, 30),
                paragraphs: [
                    "قالت وكالة الإغاثة التافية إن أكثر من 9,000 شخص باتوا في الملاجئ بعد زلزال "
                        + "كارسو.",
                    "وقالت وزيرة الداخلية إلينا مارش: «سنبني المدينة القديمة من جديد، حجرا حجرا».",
                ]
            )
            .naming("وكالة الإغاثة التافية", "body/relief", .organisation)
            .naming("إلينا مارش", "person/marsh", .person)
            .quoting(
                "سنبني المدينة القديمة من جديد، حجرا حجرا",
                by: "إلينا مارش",
                entity: "person/marsh",
                label: "Elena Marsh"
            )
            .counting(
                "9,000",
                9000,
                .moreThan,
                of: "sheltering",
                in: "place/karso",
                asOf: day(5, 6),
                by: "وكالة الإغاثة التافية",
                entity: "body/relief",
                label: "Tavian Relief Agency"
            ),
            SampleArticle(
                "he-1",
                outlet: ("hof", "קול החוף"),
                language: "he",
                title: "שרת הפנים של טאביה ביקשה אוהלים לקארסו",
                published: time(5, 6, 14, 0),
                paragraphs: [
                    "שרת הפנים אלנה מארש ביקשה מן השכנות לשלוח 2,500 אוהלים לקארסו, כך דיווחה "
                        + "Meridian Wire.",
                    "לדבריה, החורף בהרים מגיע מוקדם.",
                ]
            )
            .naming("אלנה מארש", "person/marsh", .person)
            .quoting(
                "החורף בהרים מגיע מוקדם",
                by: "לדבריה",
                entity: "person/marsh",
                label: "Elena Marsh",
                isDirect: false
            )
            .counting("2,500", 2500, of: "tents", in: "place/karso")
            .citing("Meridian Wire", "Meridian Wire"),
            SampleArticle(
                "ja-1",
                outlet: ("minato", "港日報"),
                language: "ja",
                title: "",
                published: time(5, 7, 2, 15),
                paragraphs: [
                    "タビア救援庁は七日、カルソの避難者が1万1400人を超えたと発表した。",
                    "エレナ・マーシュ内相は「テントが足りない。隣国の助けを待っている」と述べた。",
                ]
            )
            .naming("タビア救援庁", "body/relief", .organisation)
            .naming("エレナ・マーシュ", "person/marsh", .person)
            .quoting(
                "テントが足りない。隣国の助けを待っている",
                by: "エレナ・マーシュ",
                entity: "person/marsh",
                label: "Elena Marsh"
            )
            .counting(
                "1万1400",
                11_400,
                .moreThan,
                of: "sheltering",
                in: "place/karso",
                asOf: day(5, 7),
                by: "タビア救援庁",
                entity: "body/relief",
                label: "Tavian Relief Agency"
            ),
        ]
    }

    static var treaty: [SampleArticle] {
        [
            SampleArticle(
                "ru-1",
                outlet: ("vestnik-reki", "Вестник реки"),
                language: "ru",
                title: "В Лоре подписан договор о зерне",
                published: time(6, 11, 16, 20),
                paragraphs: [
                    "Четыре страны подписали в Лоре договор о вывозе 1,2 млн тонн зерна.",
                    "Посредник Павел Дорн заявил, что первые суда выйдут в июле.",
                ]
            )
            .naming("Павел Дорн", "person/dorn", .person)
            .quoting(
                "первые суда выйдут в июле",
                by: "Павел Дорн",
                entity: "person/dorn",
                label: "Pavel Dorn",
                isDirect: false
            )
            .counting("1,2 млн", 1_200_000, of: "tonnes-of-grain", in: "place/lora"),
            SampleArticle(
                "en-3",
                outlet: nil,
                language: "en",
                title: "Grain treaty signed at Lora after nine months",
                published: Publication(),
                paragraphs: [
                    "A treaty on grain was signed at Lora, nine months after talks began.",
                    "It is worth 340.5 million dollars a year, according to Вестник реки.",
                    "“Nobody got all that he wanted”.",
                ]
            )
            .quoting("Nobody got all that he wanted", by: nil)
            .counting("340.5 million dollars", 340_500_000, of: "money:USD")
            .citing("Вестник реки", "Вестник реки"),
        ]
    }
}
