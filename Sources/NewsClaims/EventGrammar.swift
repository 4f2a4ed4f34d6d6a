// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsLexicons
import NewsModel
import NewsText

/// What the small words beside a deed say: that it was not done, that it is to come, that it was
/// suffered.
struct EventGrammar {
    let context: ClaimContext
    let sentence: Range<Int>

    /// How far from its verb a small word may stand, in bytes.
    private static let reach = 24

    /// Whether the language's verb ends its clause.
    var isVerbLast: Bool { ["ja", "ko", "tr", "hi", "fa"].contains(context.language) }

    /// Whether a word of denial stands beside a deed.
    func isNegated(_ deed: Range<Int>) -> Bool {
        holdsWord(of: Self.denials[context.language, default: []], around: deed)
    }

    /// Whether the deed is still to come.
    func isIntended(_ deed: Range<Int>) -> Bool {
        let front = max(sentence.lowerBound, deed.lowerBound - Self.reach)..<deed.lowerBound
        return context.scan.hits(.hedges, within: front).contains {
            context.lexicon.sense($0).kind == "future"
        } || holdsWord(of: Self.intents[context.language, default: []], around: deed)
    }

    /// Whether its subject suffers the deed.
    func isPassive(_ deed: Range<Int>) -> Bool {
        holdsWord(of: Self.passives[context.language, default: []], around: deed)
    }

    /// Whether the one who does a deed that is suffered stands in a range: *by* the army.
    func isAgent(_ range: Range<Int>, behind deed: Range<Int>) -> Bool {
        let words = context.tokens(in: deed.upperBound..<max(deed.upperBound, range.lowerBound))
        let agents = Self.agents[context.language, default: []]
        return words.suffix(3).contains {
            agents.contains(context.scan.string($0.range).lowercased())
        }
    }

    private func holdsWord(of words: Set<String>, around deed: Range<Int>) -> Bool {
        guard !words.isEmpty else { return false }
        let clause = context.clauses.clause(at: deed.lowerBound, in: sentence)
        let start = max(clause.lowerBound, deed.lowerBound - Self.reach)
        let front = context.tokens(in: start..<max(start, deed.lowerBound))
        if front.contains(where: { words.contains(context.scan.string($0.range).lowercased()) }) {
            return true
        }
        // Scripts without spaces glue them together.
        guard ["zh", "ja", "th"].contains(context.language) else { return false }
        return words.contains { word in
            let letters = Array(word.utf8)
            return context.scan.bytes[start..<max(start, deed.lowerBound)].holds(letters)
        }
    }

    /// Deeds that do somebody good: to promise one is to agree.
    static let favours: Set<Event.Code> = [.support, .cooperate, .aid, .yield, .consult]

    /// PLOVER's modes by the keys of `concepts.tsv`.
    static let modes: [String: String] = [
        "airstrike": "aerial", "drone-attack": "aerial", "artillery-shelling": "heavy-weapons",
        "mortar-fire": "heavy-weapons", "missile": "heavy-weapons", "shooting": "firearms",
        "roadside-bomb": "explosives", "parcel-bomb": "explosives",
        "knife-attack": "unconventional",
        "suicide-bombing": "suicide-attack", "abduction": "abduct", "assassination": "assassinate",
        "sexual-assault": "sexual", "torture": "torture", "cyberattack": "cyber",
        "arrest": "arrest", "deportation": "deport", "curfew": "curfew",
        "martial-law": "martial-law",
        "censorship": "censor", "asset-seizure": "seize", "regulatory-fine": "restrict",
        "strike-labour": "strike", "general-strike": "strike", "protest": "demo", "riot": "riot",
        "hunger-strike": "hunger", "road-blockade": "obstruct", "boycott": "boycott",
        "visit": "visit", "phone-call": "phone", "mediation": "mediate", "summit": "multilateral",
        "ceasefire": "ceasefire", "treaty": "treaty", "prisoner-exchange": "release",
        "hostage-release": "release", "prison-release": "release", "resign": "resign",
        "withdrawal": "withdraw", "surrender": "surrender", "pardon": "pardon",
        "sanctions": "embargo", "tariff": "tariff", "diplomat-expulsion": "expel",
        "nuclear-test": "weapons", "missile-test": "weapons", "mobilisation": "troops",
    ]

    private static let denials: [String: Set<String>] = [
        "en": ["not", "never", "no", "t", "n't", "without"],
        "zh": ["没有", "没", "未", "不", "并未", "尚未"],
        "es": ["no", "nunca", "sin"], "ar": ["لم", "لن", "لا", "ما", "دون"],
        "fr": ["ne", "n", "pas", "jamais", "sans"], "ru": ["не", "никогда", "без"],
        "pt": ["não", "nunca", "sem"], "de": ["nicht", "nie", "kein", "keine", "ohne"],
        "vi": ["không", "chưa", "chẳng"], "ja": ["ない", "せず"], "id": ["tidak", "belum", "tanpa"],
        "tr": ["değil", "hiç"], "fa": ["نه", "بدون"], "ko": ["않", "못", "안"],
        "it": ["non", "mai", "senza"], "uk": ["не", "ніколи", "без"],
        "pl": ["nie", "nigdy", "bez"],
        "he": ["לא", "בלי", "מעולם"], "hi": ["नहीं", "न", "बिना"], "th": ["ไม่", "มิได้", "ยังไม่"],
    ]

    private static let intents: [String: Set<String>] = [
        "en": ["will", "would", "to", "may", "might", "could", "should", "ll"],
        "zh": ["将", "将会", "拟", "计划", "准备", "可能"], "es": ["a", "podría", "planea", "va"],
        "ar": ["سوف", "قد", "أن"], "fr": ["va", "vont", "pourrait", "à", "devrait"],
        "ru": ["будет", "будут", "может", "намерен", "планирует"],
        "pt": ["vai", "vão", "pode", "deve", "a"], "de": ["will", "wird", "werden", "soll", "zu"],
        "vi": ["sẽ", "có thể", "định"], "id": ["akan", "berencana", "hendak", "ingin"],
        "it": ["a", "potrebbe", "vuole"], "uk": ["буде", "планує", "може"],
        "pl": ["będzie", "może", "planuje", "ma"], "he": ["יכול", "עשוי", "מתכוון"],
        "th": ["จะ", "เตรียม", "อาจ"],
    ]

    private static let passives: [String: Set<String>] = [
        "en": ["was", "were", "been", "being", "is", "are", "be", "got"],
        "zh": ["被", "遭", "遭到", "受到"],
        "es": ["fue", "fueron", "sido", "ser"], "fr": ["été", "est", "sont", "être"],
        "ru": ["был", "была", "были", "было"], "pt": ["foi", "foram", "sido", "ser"],
        "de": ["wurde", "wurden", "worden", "wird"], "vi": ["bị", "được"],
        "it": ["stato", "stata", "stati", "state", "viene"], "uk": ["був", "була", "були", "було"],
        "pl": ["został", "została", "zostali", "zostały"],
        "th": ["ถูก"],
    ]

    private static let agents: [String: Set<String>] = [
        "en": ["by"], "es": ["por"], "fr": ["par"],
        "pt": ["por", "pelo", "pela", "pelos", "pelas"],
        "de": ["von", "vom", "durch"], "vi": ["bởi"],
        "it": ["da", "dal", "dall", "dalla", "dai", "dalle"],
        "pl": ["przez"], "zh": ["由"], "th": ["โดย"], "id": ["oleh"],
    ]
}

extension ArraySlice<UInt8> {
    /// Whether some bytes stand in it one behind the other.
    ///
    /// - Complexity: O(*n* · *m*), for slices of a few dozen bytes.
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains {
            self[$0..<($0 + word.count)].elementsEqual(word)
        }
    }
}
