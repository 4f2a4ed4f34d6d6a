// SPDX-License-Identifier: Apache-2.0

/// One part of a name as the letters that a spelling model reads.
public struct NameSpelling: Hashable, Sendable {
    /// What it is written in: Latin letters, or a script that a model was learned for.
    public let writing: Writing
    /// For Latin letters 1…26 (27 is any other); otherwise scalars: kana as katakana, Hangul as its
    /// letters, Chinese characters simplified.
    public let symbols: [UInt32]
    /// What more is known of each symbol.
    ///
    /// As many as symbols. For a Latin letter with an accent the scalar, for a Chinese character the
    /// sound of its reading (`HanReadings.sound`); otherwise 0.
    public let details: [UInt32]

    /// The writings of names that can be compared by what was learned; raw values are indexes of
    /// models.
    public enum Writing: Int32, Hashable, Sendable, CaseIterable {
        case arabic, hebrew, japanese, korean, russian, chinese
        case latin
    }

    /// The longest spelling that is compared, in symbols; bounds the work.
    static let lengthLimit = 60

    /// The spelling of a part of a name in a language given by its BCP 47 tag.
    ///
    /// `nil` for one without letters, with letters of a script that no model was learned for, or
    /// longer than 60 letters. A language beyond the six that shares their script has no model.
    ///
    /// - Complexity: O(*n*), half a microsecond a name.
    public init?(_ name: [UInt8], language: String) {
        let folding = Folding(keepsAccents: true)
        self.init(
            folded: FoldedText(name, range: 0..<name.count, folding: folding).bytes,
            language: language
        )
    }

    /// The spelling of a part that is folded already, with or without accents.
    init?(folded: [UInt8], language: String) {
        var reader = Reader()
        var scanner = UTF8Scanner(folded)
        while let scalar = scanner.next() { reader.read(scalar) }
        guard let writing = reader.writing(language: language), !reader.symbols.isEmpty,
            reader.symbols.count <= Self.lengthLimit
        else { return nil }
        self.writing = writing
        symbols = reader.symbols
        details = reader.details
    }

    /// The probability that two spellings are of one name, or `nil` for two that no model compares:
    /// one must be in Latin letters and the other not.
    ///
    /// It is that of pairs with one initial and about one length of which one in five is of one name.
    static func probability(_ a: NameSpelling, _ b: NameSpelling) -> Double? {
        let (name, latin) = a.writing == .latin ? (b, a) : (a, b)
        guard latin.writing == .latin, let model = SpellingModel.of(name.writing) else {
            return nil
        }
        return logistic(model.logOdds(name, latin) - rarity)
    }

    /// ln 4: one pair of one name beside four of two names.
    ///
    /// Chosen on the table of `SpokenNameTests`, which is therefore no independent measure of it:
    /// likenesses of .7, which join two persons of one scene, take in 100 of its 108 pairs of one
    /// person's full names and 24 of 330 of others made to sound like them; costs set by hand 94
    /// and 77 (November 2026).
    private static let rarity = 1.3862943611198906

    /// 1 / (1 + e⁻ˣ), by e⁻ˣ = (e^(-x/1024))¹⁰²⁴ and a short series: no C library, so that all
    /// machines give the same bits.
    private static func logistic(_ odds: Double) -> Double {
        let bounded = min(max(odds, -30), 30)
        let step = -bounded / 1024
        var power = 1 + step * (1 + step / 2 * (1 + step / 3 * (1 + step / 4 * (1 + step / 5))))
        for _ in 0..<10 { power *= power }
        return 1 / (1 + power)
    }

    /// Gathers the letters of one name.
    private struct Reader {
        var symbols: [UInt32] = []
        var details: [UInt32] = []
        private var scripts: Set<Script> = []

        mutating func read(_ scalar: UInt32) {
            switch scalar {
            case 0x61...0x7A:
                append(scalar - 0x60, 0)
                scripts.insert(.latin)
            case 0x27, 0x30FC: append(scalar, 0)  // geresh; the mark of a long vowel
            case 0x00...0x7F: return
            case 0x3041...0x3096:
                append(scalar + 0x60, 0)
                scripts.insert(.katakana)
            case 0xAC00..<0xD7A4:
                readSyllable(scalar - 0xAC00)
                scripts.insert(.hangul)
            default: readLetter(scalar)
            }
        }

        private mutating func readLetter(_ scalar: UInt32) {
            let script = Script(of: scalar)
            guard script != .common else { return }
            scripts.insert(script)
            if script == .latin {
                readAccented(scalar)
            } else {
                append(scalar, script == .han ? HanReadings.sound(of: scalar) : 0)
            }
        }

        /// A Hangul syllable as its two or three letters.
        private mutating func readSyllable(_ index: UInt32) {
            append(0x1100 + index / 588, 0)
            append(0x1161 + index / 28 % 21, 0)
            if index % 28 > 0 { append(0x11A7 + index % 28, 0) }
        }

        private mutating func readAccented(_ scalar: UInt32) {
            var bytes: [UInt8] = []
            bytes.append(scalar: scalar)
            let plain = FoldedText(bytes, range: 0..<bytes.count).bytes
            var detail = scalar
            for byte in plain where (0x61...0x7A).contains(byte) {
                append(UInt32(byte) - 0x60, detail)
                detail = 0
            }
            if detail != 0 { append(27, detail) }
        }

        private mutating func append(_ symbol: UInt32, _ detail: UInt32) {
            symbols.append(symbol)
            details.append(detail)
        }

        /// The one writing that all letters belong to.
        mutating func writing(language: String) -> Writing? {
            let language = language.prefix { $0 != "-" }
            if scripts == [.latin] {
                dropApostrophes()
                return .latin
            }
            if !scripts.isEmpty, scripts.isSubset(of: [.han, .katakana]) {
                return scripts == [.han] && language != "ja" ? .chinese : .japanese
            }
            guard scripts.count == 1, let script = scripts.first else { return nil }
            return switch script {
            case .hangul: .korean
            case .hebrew where language != "yi": .hebrew
            case .arabic where language == "ar" || language == "und": .arabic
            case .cyrillic where language == "ru" || language == "und": .russian
            default: nil
            }
        }

        /// What stands between Latin letters says nothing.
        private mutating func dropApostrophes() {
            guard symbols.contains(0x27) else { return }
            let kept = symbols.indices.filter { symbols[$0] != 0x27 && symbols[$0] != 0x30FC }
            symbols = kept.map { symbols[$0] }
            details = kept.map { details[$0] }
        }
    }
}
