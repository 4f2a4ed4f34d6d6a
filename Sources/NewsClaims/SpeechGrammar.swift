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
        "就", "关于", "针对", "对", "向", "在", "与", "和", "由", "被", "给", "为",
        "to", "with", "in", "at", "by", "from", "for", "against", "on", "about", "between", "after",
        "before", "với", "cho", "tại", "ở", "của", "từ", "về", "giữa", "sau", "trước", "mit",
        "gegen",
        "von", "zwischen", "nach", "am", "im", "beim", "zum", "zur", "vom", "bei", "für", "über",
        "aus",
        "dans", "pour", "sur", "sous", "sans", "depuis", "selon", "como", "sobre", "según", "em",
        "no",
        "na", "pelo", "pela", "per", "nel", "nella", "su", "para", "contra", "con", "com", "entre",
        "tras", "avec",
        "contre", "chez", "с", "в", "на", "к", "от", "у", "между", "после", "مع", "في", "من",
        "إلى", "على", "dengan", "kepada", "di", "oleh",
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

    /// Words that begin what is said, behind the one who is told: told reporters *that*.
    static let complementisers: Set<String> = [
        "that", "rằng", "que", "dass", "daß", "что", "що", "że", "che", "bahwa", "أن", "إن", "कि",
        "ว่า", "ki", "که",
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
        "который", "которая", "которые", "yang", "الذي", "التي", "який", "яка", "który",
        "która", "אשר",
    ]

    /// Words that deny what the verb behind them says: did *not* say, n'a *pas* dit, *未*表示.
    static let negations: Set<String> = [
        "not", "n't", "never", "nobody", "neither", "nor", "不", "没", "未", "无", "nicht", "nie",
        "niemand", "pas", "jamais", "personne", "nunca", "nadie", "não", "ninguém", "non", "mai",
        "nessuno", "не", "никто", "ніхто", "nikt", "لم", "لن", "لا", "לא", "نه", "نمی", "không",
        "chưa", "chẳng", "tidak", "belum", "bukan", "नहीं", "ไม่", "değil", "nikdo",
    ]

    /// Words right in front of a verb that is not done: *to* say, *zu* sagen.
    static let infinitives: Set<String> = ["to", "zu"]

    /// Words behind a comma that set one clause against another: *while* the mayor said…
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
        "wie", "as", "как", "як", "jak", "como", "come", "comme", "so",
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

    private static let articles: Set<String> = [
        "the", "a", "an", "mr", "his", "her", "their", "its",
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

    private static let quotatives: [String: Set<String>] = [
        "ja": ["と"],
        "ko": ["고", "라고", "이라고", "며", "이라며", "라며", "면서", "이라면서", "라면서"],
        "tr": ["diye", "diyerek", "şeklinde", "ifadesini", "sözleriyle"],
    ]
}
