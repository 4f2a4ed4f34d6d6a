// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsText

/// Closed classes of words and languages that tell speakers from others in a clause.
enum SpeechGrammar {
    /// Whether a sense of the table of verbs gives words to somebody.
    static func isCue(_ sense: Lexicon.Sense) -> Bool {
        switch sense.kind {
        case "speech", "act", "count": true
        default: sense.id == "report" || sense.id == "describe"
        }
    }

    /// Languages whose subject never follows its verb of speech.
    static let neverInverted: Set<String> = ["zh", "ja", "ko", "th", "hi", "fa", "tr", "vi"]

    /// Languages whose verb ends the sentence.
    static let verbLast: Set<String> = ["ja", "ko", "tr"]

    /// What stands behind a preposition is no subject.
    static let prepositions: Set<String> = [
        "就", "关于", "针对", "对", "向", "在", "与", "和", "由", "被", "给", "为", "to", "with", "in", "at",
        "by", "from", "for", "against", "on", "about", "between", "after", "before", "với", "cho",
        "tại", "ở", "của", "từ", "về", "giữa", "sau", "trước", "mit", "gegen", "von", "zwischen",
        "nach", "am", "im", "beim", "zum", "zur", "во", "со", "ко", "обо", "перед", "через", "при",
        "под", "над", "без", "среди",
        "около", "против", "auf", "unter", "ab", "seit", "bis", "trotz",
        "wegen", "عن", "وعن", "بعد", "قبل",
        "خلال", "حول", "وفي", "vom", "bei", "für", "über", "aus", "dans",
        "pour", "sur", "sous", "sans", "depuis", "selon", "como", "sobre", "según", "em", "no",
        "na", "pelo", "pela", "per", "nel", "nella", "su", "para", "contra", "con", "com",
        "entre", "tras", "avec", "contre", "chez", "с", "в", "на", "к", "от", "по", "за", "о",
        "об", "для", "із", "з", "до", "про", "w", "z", "ze", "do", "od", "dla", "przez", "po",
        "por", "ante", "durante", "während", "par", "vers", "lors", "during", "under", "over",
        "into", "through", "without", "outside", "inside", "near", "since", "despite", "amid",
        "у", "между", "после", "مع", "في", "من", "ai", "al", "alla", "agli", "alle", "dal", "dalla",
        "dai", "sul", "sulla", "à", "au", "aux",
        "ao", "às", "aos", "در", "از", "به", "برای", "با", "پس", "پیش", "إلى", "على", "dengan",
        "kepada", "di", "oleh",
    ]

    /// Words that make what follows the owner of what stands before: the head *of* the union.
    static let genitives: Set<String> = [
        "of", "de", "del", "du", "d", "da", "do", "dos", "das", "dello", "della", "dei", "degli",
        "delle", "der", "des", "dem", "den",
    ]

    /// Particles behind a word that is no subject.
    static let postpositions: Set<String> = [
        "का", "के", "की", "को", "से", "में", "पर", "の", "に", "を", "의", "에게", "에", "的",
    ]

    /// Marks that stand within a name and what is said beside it.
    static let phraseMarks: Set<String> = [
        "(", ")", "（", "）", "[", "]", "【", "】", "・", "·", "-", "'", "’", ".",
    ]

    /// Words that join two subjects.
    static let conjunctions: Set<String> = [
        "和", "与", "及", "以及", "、", "and", "&", "và", "y", "e", "et", "und", "и", "та", "і", "و",
        "dan", "ve", "oraz", "i", "と", "및", "और",
    ]

    /// Words that may stand alone between a comma and a verb of speech without a subject.
    static let connectives: Set<String> = [
        "并", "同", "时", "还", "又", "也", "且", "而", "则", "但", "另", "外", "随", "后", "进", "一", "步", "再",
        "次",
        "and", "but", "also", "then", "later", "và", "đồng", "thời", "cũng", "y", "e", "et", "und",
        "и", "но", "также", "a", "ma", "dan", "ve", "oraz", "i", "و", "即", "既",
        "ha", "han", "hanno", "hat", "haben", "ont", "had", "has", "have", "hatte", "aveva",
        "avait", "había",
    ]

    /// Languages in which a verb may follow what it gives words to.
    static let verbBehind: Set<String> = ["ja", "ko", "tr", "hi", "fa"]

    /// Words that begin what is said, behind the one who is told: told reporters *that*.
    static let complementisers: Set<String> = [
        "that", "rằng", "que", "dass", "daß", "что", "що", "że", "che", "bahwa", "أن", "إن", "कि",
        "ว่า", "ki", "که", "qu", "أنه", "إنه", "أنها", "إنها", "أنهم", "إنهم", "بأن", "بأنه",
        "بأنها",
        "أنّ", "إنّ", "بأنّ", "כי", "že", "hogy", "că", "ότι", "че", "dat", "ob", "если", "чтобы",
        "щоб", "żeby",
    ]

    /// Languages whose clauses of what is said begin with a word or behind a comma: without either,
    /// what stands behind a verb is its object.
    static let marksContent: Set<String> = [
        "es", "pt", "fr", "it", "ru", "uk", "pl", "cs", "de", "ar", "he", "hi",
    ]

    /// Words that begin a clause which only says when, where or how: *as* officials said.
    static let subordinators: Set<String> = [
        "when", "where", "as", "if", "because", "after", "which", "who", "whose", "cuando", "donde",
        "quand", "lorsque", "où", "comme", "quando", "onde", "dove", "als", "wie", "wo", "когда",
        "где", "как", "коли", "де", "як", "gdy", "kiedy", "jak",
    ]

    /// Words that begin a clause about something in front of its comma; none that may begin what is
    /// said.
    static let pronounsOfRelation: Set<String> = [
        "which", "who", "whose", "dont", "cui", "которые", "который", "которая", "яких", "yang",
        "الذي",
        "التي",
    ]

    /// The endings of infinitives that may follow a verb of speech: *dit vouloir*.
    static let infinitiveEndings: [String: [String]] = [
        "fr": ["er", "ir", "oir"], "es": ["ar", "er", "ir", "rse"], "pt": ["ar", "er", "ir"],
        "it": ["di"],
    ]

    /// The endings of words that Korean verbs of speech follow.
    static let koreanQuotatives = ["고", "며", "면서"]

    /// The endings of words of Korean that tell where or by what something was said.
    static let koreanPlaces = ["내고", "열고", "갖고", "통해", "회견에서", "브리핑에서", "인터뷰에서", "성명에서"]

    /// Articles behind which no verb stands.
    static let nounMarkers: Set<String> = [
        "the", "a", "an", "el", "un", "una", "une", "uno", "der", "die", "das", "ein", "eine",
        "einen",
        "su", "sus", "son", "sa", "ses", "seu", "sua", "his", "her", "their", "its", "um", "uma",
    ]

    /// Whether a word is an article behind which no verb stands; *a* is one in English alone.
    static func isNounMarker(_ word: String, _ language: String) -> Bool {
        nounMarkers.contains(word) && (word != "a" || language == "en")
    }

    /// Languages whose verbs of reporting only outlets are the subject of.
    static let reportsAreOutlets: Set<String> = ["zh", "ja", "ko", "th", "vi"]

    /// Whether a verb may have for its subject where it was said: *в министерстве* заявили.
    static func isImpersonal(_ verb: String, _ language: String) -> Bool {
        (language == "ru" || language == "uk")
            && ["ют", "ят", "ли", "ють", "ять"].contains(where: verb.hasSuffix)
    }

    /// What in front of a verb says in Thai that it was refused or is still to come.
    static let thaiDenials = ["ปฏิเสธ", "ไม่มี", "กำหนด"]

    /// The subjects of verbs of speech that are as short as particles.
    static let shortPronouns: Set<String> = ["it", "i", "я", "io", "eu", "yo", "je", "we"]

    /// Modal verbs of German, behind which a verb at the end is not done.
    static let modals: Set<String> = [
        "dürfte", "dürften", "wird", "werden", "will", "wollte", "wollten", "soll", "sollte",
        "kann",
        "könnte", "konnte", "muss", "müsste", "möchte", "würde",
    ]

    /// Words that begin a clause which names the speaker of what follows it.
    static let manners: Set<String> = [
        "as", "jak", "wie", "как", "як", "como", "come", "comme", "như", "seperti", "ako", "zoals",
    ]

    /// The endings of participles, which are verbs of speech only behind an auxiliary.
    static let participles: [String: [String]] = [
        "es": ["ado", "ido", "ada", "ida", "ados", "idos", "adas", "idas"],
        "pt": ["ado", "ido", "ada", "ida", "ados", "idos", "adas", "idas"],
        "fr": ["é", "ée", "és", "ées"],
        "it": ["ato", "ata", "ati", "ate", "uto", "uta", "ito", "ita"],
    ]

    /// Auxiliaries that make a participle a deed of their subject.
    static let perfects: Set<String> = [
        "ha", "han", "había", "habían", "he", "hemos", "haya", "habría", "tem", "têm", "tinha",
        "tinham", "havia", "haviam", "teria", "a", "ont", "avait", "avaient", "aurait", "auraient",
        "ayant", "hanno", "aveva", "avevano", "avrebbe", "abbia", "ho", "s", "est", "sont", "é",
        "è",
    ]

    /// The endings of clauses that Turkish verbs of speech follow.
    static let turkishNominals = [
        "ğını", "ğini", "ğunu", "ğünü", "larını", "lerini", "ğı", "ği", "ğu", "ğü", "masını",
        "mesini",
        "masına", "mesine",
    ]

    /// Marks of Chinese that make what follows an object, and no clause: 指出了…的重要性.
    static let aspectMarks: Set<String> = ["了", "过", "着", "的"]

    /// Languages whose subject follows its verb.
    static let verbFirst: Set<String> = ["ar"]

    /// Languages whose *a* is a preposition: dijo *a* la prensa.
    static let marksObjectsByA: Set<String> = ["es", "it", "ca"]

    /// Languages whose verb of speech needs no subject when the speaker has not changed.
    static let dropsSubject: Set<String> = [
        "es", "pt", "it", "ca", "gl", "ro", "ar", "he", "fa", "tr", "pl", "cs", "id", "ja", "ko",
        "zh",
    ]

    /// Words that begin a clause about what stands before them.
    static let relatives: Set<String> = [
        "who", "which", "whose", "that", "qui", "que", "dont", "quien", "quem", "che", "cui",
        "который", "которая", "которые", "yang", "الذي", "التي", "který", "která", "které", "який",
        "яка", "który",
        "która", "אשר",
    ]

    /// Words that deny what the verb behind them says: did *not* say, n'a *pas* dit, *未*表示.
    static let negations: Set<String> = [
        "not", "n't", "never", "nobody", "neither", "nor", "不", "没", "未", "无", "nicht", "nie",
        "niemand", "pas", "jamais", "personne", "nunca", "nadie", "não", "ninguém", "non", "mai",
        "nessuno", "не", "никто", "ніхто", "nikt", "لم", "لن", "لا", "לא", "نه", "نمی", "không",
        "chưa", "chẳng", "tidak", "belum", "bukan", "नहीं", "ไม่", "değil", "nikdo", "menolak",
        "enggan", "chối", "nem", "ni", "né", "ani", "ни", "ні", "sẽ", "akan", "将", "將", "will",
    ]

    /// Words right in front of a verb that is not done: *to* say, *zu* sagen.
    static let infinitives: Set<String> = ["to", "zu"]

    /// Words behind a comma that set one clause against another.
    ///
    /// …, *while* the mayor said…
    static let contrasts: Set<String> = [
        "while", "whereas", "but", "though", "although", "however", "mientras", "pero", "aunque",
        "sino", "tandis", "alors", "mais", "quand", "tout", "enquanto", "mas", "embora", "während",
        "aber", "wohingegen", "doch", "mentre", "ma", "però", "а", "но", "однако", "хотя", "тогда",
        "але", "проте", "однак", "тоді", "natomiast", "ale", "podczas", "zaś", "jednak", "בעוד",
        "אך", "אבל", "ואילו", "بينما", "لكن", "فيما", "ولكن", "غير", "اما", "ولی", "درحالی", "còn",
        "nhưng", "song", "sementara", "tetapi", "tapi", "namun", "sedangkan", "ise", "ancak",
        "fakat",
        "जबकि", "लेकिन", "ขณะที่", "แต่", "而", "但", "zatímco",
    ]

    /// Words between a subject and its verb, or in front of both, that belong to neither.
    static let adverbs: Set<String> = [
        "also", "then", "later", "now", "just", "still", "however", "meanwhile", "recently",
        "earlier",
        "today", "once", "already", "repeatedly", "publicly", "again", "reportedly", "simply",
        "even",
        "auch", "dann", "später", "zudem", "außerdem", "aussi", "ensuite", "également", "encore",
        "también", "además", "luego", "después", "também", "ainda", "depois", "já", "anche",
        "poi", "inoltre", "infine", "также", "потом", "позже", "затем", "ранее", "також",
        "потім", "пізніше", "раніше", "także", "też", "później", "również", "cũng", "sau", "đó",
        "đã",
        "juga", "kemudian", "lalu", "se", "sich", "si", "s", "me", "lo", "la", "le", "l", "es",
        "als",
        "wie", "as", "как", "як", "jak", "como", "come", "comme", "so", "aussitôt", "immédiatement",
        "rapidement", "quickly", "immediately", "sofort",
        "inmediatamente", "imediatamente", "subito", "сразу", "одразу", "segera", "langsung",
        "hemen", "včera", "dnes", "přitom",
        "tehdy", "dále", "pak", "potom", "také", "ještě",
        "zároveň", "wczoraj", "dziś", "dodatkowo", "сегодня", "вчера", "сьогодні", "вчора", "ayer",
        "hoy", "ontem", "hoje", "ieri", "oggi", "hier", "gestern", "heute", "kemarin",
    ]

    /// Auxiliaries by which the verb behind them has another subject, or is no deed yet: *was* told,
    /// *will* say.
    static let auxiliaries: Set<String> = [
        "is", "was", "were", "be", "been", "being", "are", "am", "would", "will", "did", "do",
        "does",
        "can", "could", "may", "might", "must", "should", "to", "wird", "wurde", "wurden", "werden",
        "ist", "sind", "soll", "wollte", "kann", "est", "était", "été", "être", "sera", "sont",
        "fue", "está", "será", "foi", "é", "è", "sono", "stato", "będzie", "было", "буде", "будет",
        "был", "zu",
    ]

    /// The marks that lead to words that are said.
    static let colons: Set<String> = [":", "："]

    /// The marks at the end of words that are said within a longer sentence.
    static let marksBesideSpeech: Set<String> = [
        ",", "，", "、", "،", "–", "—", "-", "?", "？", "؟", "!", "！", "…",
    ]

    /// The marks that end a sentence or part it.
    static let endMarks: Set<String> = [".", "。", "।", ":", "：", ";", "；", "؛"]

    /// Whether words are no more than an article: *the* mayor quipped.
    static func isArticle(_ tokens: ArraySlice<Token>, _ text: ScannedText) -> Bool {
        tokens.isEmpty
            || tokens.count == 1
                && tokens.allSatisfy { articles.contains(text.string($0.range).lowercased()) }
    }

    /// Words that stand in front of a noun and are no subject without it.
    static let articles: Set<String> = [
        "the", "a", "an", "mr", "his", "her", "their", "its", "this", "that", "these", "those",
        "any",
        "no", "such", "der", "die", "das", "ein", "eine", "el", "la", "los", "las", "un", "una",
        "le",
        "les", "une", "il", "lo", "gli", "i", "o", "os", "as", "um", "uma", "su", "sus", "sa",
        "son",
        "l",
    ]

    /// Whether a mark parts two clauses.
    static func parts(_ mark: String) -> Bool {
        mark == "," || mark == "،" || mark == "，" || endMarks.contains(mark)
            || marksBesideSpeech.contains(mark) && mark != "-"
    }

    /// Whether a word behind words in quotation marks makes them somebody's: *と*, *라고*, *diye*.
    static func isQuotative(_ word: String, _ language: String) -> Bool {
        quotatives[language, default: []].contains(word)
    }

    /// Words that make what stands before a particle a name, and no speech: 「…」という, と呼ぶ.
    static let namesBehindParticle: Set<String> = ["い", "名", "呼", "称", "題", "銘"]

    /// Words of Chinese between a subject and its verb, longest first.
    static let hanAdverbs: [String] = [
        "同时", "当天", "當天", "当日", "當日", "日前", "近日", "今天", "昨天", "随后", "隨後", "已经", "已經", "初步",
        "明确", "明確", "公开", "公開", "再次", "同日", "此前", "稍后", "随即", "隨即", "进一步", "強烈", "强烈", "方面",
        "则", "則", "还", "還", "也", "都", "均", "只", "曾", "已", "又", "便", "就", "并", "並",
    ].sorted { $0.utf8.count > $1.utf8.count }

    private static let quotatives: [String: Set<String>] = [
        "ja": ["と"],
        "ko": ["고", "라고", "이라고", "며", "이라며", "라며", "면서", "이라면서", "라면서"],
        "tr": ["diye", "diyerek", "şeklinde", "ifadesini", "sözleriyle"],
    ]
}
