// SPDX-License-Identifier: Apache-2.0

/// Invented events in a few languages, told in our own words.
extension Report {
    static let ferry = [
        Report(
            id: "ferry-en",
            day: "2026-04-14",
            title: "Three dead after fire on ferry Stella Halkyon off Corfu",
            text: """
                Three people died and 11 were missing on Tuesday after a fire broke out on the \
                ferry Stella Halkyon off Corfu, the Greek coast guard said.
                The ship carried 328 people from Brindisi to Igoumenitsa. Captain Stavros Melidis \
                said the fire began on the car deck. Rescuers had saved 314 people by noon.
                """
        ),
        Report(
            id: "ferry-fr",
            language: "fr",
            day: "2026-04-14",
            title: "Incendie d’un ferry au large de Corfou : trois morts",
            text: """
                Trois personnes sont mortes et 11 sont portées disparues après l’incendie du ferry \
                Stella Halkyon, mardi 14 avril, au large de Corfou, selon les garde-côtes grecs.
                Le navire transportait 328 personnes de Brindisi à Igoumenitsa ; 314 ont été \
                sauvées. Le capitaine Stavros Melidis a dit que le feu avait pris parmi les voitures.
                """
        ),
        Report(
            id: "ferry-zh",
            language: "zh-Hans",
            day: "2026-04-15",
            title: "希腊科孚岛附近渡轮起火 3人死亡11人失踪",
            text: """
                希腊海岸警卫队说，渡轮“斯特拉·哈尔基翁”号（Stella Halkyon）4月14日在科孚岛（Corfu）附近起火，\
                造成3人死亡，11人失踪。
                船上有328人，已有314人获救。船长斯塔夫罗斯·梅利迪斯（Stavros Melidis）说，火从汽车甲板烧起。
                """
        ),
    ]

    /// Another ferry, another sea, ten days before.
    static let otherFerry = [
        Report(
            id: "other-en",
            day: "2026-04-04",
            title: "Ferry sinks in storm off Sulawesi, 19 dead",
            text: """
                At least 19 people died when the ferry Putri Wawonii sank in high waves off \
                Kendari on Saturday, the Indonesian search and rescue agency said.
                It carried 187 people; 112 were saved, said Wahyu Prasetyono, who leads the search.
                """
        ),
        Report(
            id: "other-id",
            language: "id",
            day: "2026-04-04",
            title: "KM Putri Wawonii tenggelam, 19 orang tewas",
            text: """
                KENDARI - Sedikitnya 19 orang tewas setelah feri Putri Wawonii tenggelam di lepas \
                pantai Kendari, Sabtu (4/4/2026). Kapal itu membawa 187 penumpang dan 112 orang \
                selamat, kata Wahyu Prasetyono.
                """
        ),
    ]

    /// Two quakes of one week in one country, reported alike.
    static let quakes = [
        Report(
            id: "quake-1",
            day: "2026-03-09",
            title: "Quake in southern Peru kills 12",
            text: """
                A magnitude 6.7 earthquake killed at least 12 people near Chivay in southern Peru \
                on Monday, the civil defence institute said. Mayor Mariela Quispe said 318 houses \
                had fallen in Cabanaconde.
                """
        ),
        Report(
            id: "quake-2",
            day: "2026-03-15",
            title: "Quake in northern Peru kills five",
            text: """
                A magnitude 5.9 earthquake killed five people in Tumbes in northern Peru on \
                Sunday, the civil defence institute said. Governor Hilda Saavedra said 74 people \
                were in hospital in Zorritos.
                """
        ),
    ]
}
