// SPDX-License-Identifier: Apache-2.0

/// Closed classes of words and languages that tell speakers from others in a clause.
enum SpeechGrammar {
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
        "von", "zwischen", "nach", "para", "contra", "con", "com", "entre", "tras", "avec",
        "contre", "chez", "с", "в", "на", "к", "от", "у", "между", "после", "مع", "في", "من",
        "إلى", "على", "dengan", "kepada", "di", "oleh",
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

    /// The marks that lead to words that are said.
    static let colons: Set<String> = [":", "："]

    /// The marks at the end of words that are said within a longer sentence.
    static let marksBesideSpeech: Set<String> = [
        ",", "，", "、", "،", "–", "—", "-", "?", "？", "؟", "!", "！", "…",
    ]

    /// The marks that end a sentence or part it.
    static let endMarks: Set<String> = [".", "。", "।", ":", "：", ";", "；", "؛"]

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
