// SPDX-License-Identifier: Apache-2.0
// A table: longer than the house allows otherwise.

import NewsText

/// Words by which a name beside them is a body's or a place's: *University* of Leeds, *Gunung*
/// Merapi, Taiwan *Strait*.
///
/// The project's own work, written from general knowledge.
enum InstitutionWords {
    /// What a word makes of a name.
    struct Head: Hashable, Sendable {
        /// Whether a place, else an organisation.
        var isPlace: Bool
        /// Whether the name stands behind it, in front of it.
        var isBehind: Bool
        var isInFront: Bool
        /// Whether the word counts only with a capital.
        var needsCapital: Bool
        /// Whether the word, in small letters, is no part of the name (o rio *Volga*).
        var isNoun: Bool
    }

    /// The hashes that may be a head's.
    static let headFilter: HashFilter = {
        var filter = HashFilter(count: 256)
        for hash in heads.keys { filter.insert(hash) }
        return filter
    }()

    /// The heads by the hash of the folded word.
    static let heads: [UInt64: Head] = {
        var heads: [UInt64: Head] = [:]
        func add(_ words: String, _ head: Head) {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) {
                heads[wordHash(word)] = head
                heads[wordHash(Folding().folded(String(decoding: word, as: UTF8.self)).utf8)] = head
            }
        }
        add(universities, Head(isPlace: false, isBehind: true, isInFront: true))
        add(banks, Head(isPlace: false, isBehind: true, isInFront: true, needsCapital: true))
        add(bodiesInFront, Head(isPlace: false, isBehind: true, isInFront: false))
        add(
            capitalBodies,
            Head(isPlace: false, isBehind: true, isInFront: false, needsCapital: true)
        )
        add(companies, Head(isPlace: false, isBehind: false, isInFront: true, needsCapital: true))
        add(waters, Head(isPlace: true, isBehind: true, isInFront: false))
        add(watersBehind, Head(isPlace: true, isBehind: false, isInFront: true))
        add(
            latinWatersBehind,
            Head(isPlace: true, isBehind: false, isInFront: true, needsCapital: true)
        )
        add(rivers, Head(isPlace: true, isBehind: true, isInFront: false, isNoun: true))
        return heads
    }()

    /// Words that are in names of laws, feasts, streets and prizes, and in none of a person.
    static let impersonal: Set<UInt64> = Set(
        impersonalWords.utf8.split(separator: UInt8(ascii: " ")).map { wordHash($0) }
    )

    // Folded: small letters without accents, but in Vietnamese.

    private static let universities = """
        university universidad universidade universite universita universitat universitas universiteit \
        университет университета университету университетом университете університет університету \
        університетом університеті uniwersytet uniwersytetu uniwersytetem uniwersytecie politechnika \
        politechniki universitesi universitesinden \
        جامعه جامعة دانشگاه האוניברסיטה אוניברסיטת विश्वविद्यालय มหาวิทยาลัย
        """
    private static let banks = """
        bank banco banca banque банк банка банку банком bankasi museum museo museu musee museums muzeum \
        institute institut instituto istituto институт института інститут інституту instytut instytutu \
        बैंक
        """
    private static let bodiesInFront = """
        مستشفى مصرف بنك بانک بیمارستان בנק משטרת מכבי הפועל نادي باشگاه โรงพยาบาล
        """
    private static let capitalBodies = """
        fc cf ac pt junta generalitat xunta audiencia pengadilan rumah conseil opera theatre teatro
        """
    private static let companies = """
        ltd inc gmbh ag corp corporation company co plc motors airlines airways group holdings \
        industries systems technologies partners foundation fund council association federation party \
        union authority agency commission police club united
        """
    private static let waters = """
        mar mer mare laut biển selat estrecho detroit stretto estreito gunung mount monte mont golfo \
        golfe teluk vịnh lago lac lagoa laguna danau hồ islas isla ilhas ilha isole isola iles pulau \
        kepulauan đảo sierra serra valle vallee lake cape bay ciesnina ciesnine zatoka jezioro morze morza \
        morzu ทะเล แม่น้ำ ช่องแคบ เกาะ ภูเขา بحر بحيره بحيرة مضيق جبل خليج دریای دریاچه تنگه خلیج کوه \
        מצר ים הר אגם מפרץ sông núi striscia
        """
    private static let latinWatersBehind = """
        strait straits sea ocean gulf mountains hills river island islands peninsula valley \
        denizi denizinde bogazi bogazindan nehri golu korfezi dagi adasi
        """
    private static let watersBehind = """
        море моря морем пролив пролива \
        проливе проливом залив залива озеро озера протока протоку протоки протоці затока затоку \
        область области областью області край края крае सागर जलडमरूमध्य नदी खाड़ी
        """
    private static let impersonalWords = """
        ley lei loi legge act law kanunu yasasi закон закона закону semana copa coupe coppa premio prix \
        cup prize league liga лига лиги tratado acordo acuerdo accord plan plano torre hotel puerta plaza \
        piazza avenida calle rua rue via street road avenue bridge oriente medio este oeste norte sur sul \
        est ouest nord sud east west north south star совет совета раду рада ради radę rada rady комитет \
        комитета комітет фонд фонда партия партии партія agencia agence agenzia ministerio tribunal corte \
        santa semana navidad pascua ramadan noel undang-undang kanun anayasa guerra guerre mundial empresa \
        compania societe societa grupo groupe gruppo олимпийские игры кубок кубка чемпионат war world \
        complexo serie real club deportivo atletico sporting olympique racing динамо спартак otosan \
        department ministry force forces okrug krai agency office center centre board team cruiser \
        alleanza frente porta circo val vila izba assuntos minas old super grand saint santo svyatoi \
        january february march april may june july august september october november december monday \
        tuesday wednesday thursday friday saturday sunday from hoping while with after when before \
        palacio palazzo palais casa maison дом дворец дворца улица площадь проспект ulica plac aleje
        """
    private static let rivers = """
        rio fluss riviere fiume fleuve
        """
}

extension InstitutionWords.Head {
    fileprivate init(
        isPlace: Bool,
        isBehind: Bool,
        isInFront: Bool,
        needsCapital: Bool = false
    ) {
        self.init(
            isPlace: isPlace,
            isBehind: isBehind,
            isInFront: isInFront,
            needsCapital: needsCapital,
            isNoun: false
        )
    }

    fileprivate init(isPlace: Bool, isBehind: Bool, isInFront: Bool, isNoun: Bool) {
        self.init(
            isPlace: isPlace,
            isBehind: isBehind,
            isInFront: isInFront,
            needsCapital: false,
            isNoun: isNoun
        )
    }
}
