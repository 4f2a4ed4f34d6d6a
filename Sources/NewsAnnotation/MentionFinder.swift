// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds who and what a text names.
///
/// Known names come from the lexicons. Unknown persons are found by what stands beside them: an
/// office or honorific, a bracket with the name in another script, a verb of speech. What has no
/// such evidence is left unnamed: a wrong person misleads more than a missing one.
struct MentionFinder {
    let text: ScannedText
    let lexicon: Lexicon
    let dates: [DateExpression]
    let offices: [OfficePhrase]
    private(set) var entities: [Entity.ID: LocalEntity] = [:]
    private(set) var mentions: [Mention] = []
    /// For each byte of the text the place in `mentions` of the one that covers it, else -1.
    private var owners: [Int32]
    /// Folded names of persons met, with the entity; short ones too.
    private(set) var persons = PersonIndex()

    init(text: ScannedText, lexicon: Lexicon, dates: [DateExpression]) {
        self.text = text
        self.lexicon = lexicon
        self.dates = dates
        offices = OfficeFinder(text: text, lexicon: lexicon).phrases()
        owners = Array(repeating: -1, count: text.bytes.count)
    }

    /// Finds the mentions; `persons` are those that another text of the article (its body, for a
    /// title) has named, `heard` the names that other articles make known.
    mutating func run(
        knowing persons: PersonIndex = PersonIndex(),
        hearing heard: [HeardNames.Heard] = []
    ) {
        self.persons = persons
        addKnownNames()
        addNamedOutlets()
        addInstitutions()
        addShoutedCountries()
        for name in heard { addPerson(name.range, aliases: name.alias.map { [$0] } ?? []) }
        addBracketedPairs()
        addNamesBesideOffices()
        addSpeakers()
        let lone = LoneNames(text: text, lexicon: lexicon, dates: dates, offices: offices)
        for range in lone.ranges() where !beginsWithPerson(range) { addPerson(range) }
        addShortForms()
        addUnknownPlaces()
        attachOffices()
        mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
        dropOverlaps()
    }

    /// Whether the first word of a name without capitals is a person's of the article by itself.
    private func beginsWithPerson(_ range: Range<Int>) -> Bool {
        guard Self.plainNames.contains(text.primary), text.primary != "vi" else { return false }
        let end = text.bytes[range].firstIndex(of: 0x20) ?? range.upperBound
        return end < range.upperBound
            && persons.entity(of: PersonIndex.key(of: text.bytes, range: range.lowerBound..<end))
                != nil
            && persons.entity(of: PersonIndex.key(of: text.bytes, range: range)) == nil
    }

    // MARK: Known names

    private mutating func addKnownNames() {
        for (index, hit) in text.names.enumerated() where isCapitalisedAsNeeded(hit) {
            let sense = lexicon.sense(hit)
            if sense.table == .bodies {
                addBody(index, sense)
            } else {
                let range = sense.table == .persons ? withFirstName(hit.range) : hit.range
                let mention = Mention(
                    range: range,
                    extent: text.wholes[hit.range.lowerBound],
                    kind: Self.kind(of: sense.table),
                    entity: Self.id(of: sense)
                )
                add(mention, from: sense)
            }
        }
    }

    /// A known family name with the first name that the lexicon does not have in front of it.
    private func withFirstName(_ range: Range<Int>) -> Range<Int> {
        let index = text.token(at: range.lowerBound)
        guard index > 0 else { return range }
        if text.tokens[index - 1].script == .thai { return withThaiFirstName(range, index) }
        guard text.tokens[index].range.count == range.count else { return range }
        let first = text.tokens[index - 1]
        let gap = first.range.upperBound..<range.lowerBound
        guard first.kind == .word, gap.count == 1, text.bytes[gap.lowerBound] == 0x20,
            first.script == text.tokens[index].script,
            !NameRuns(text: text, lexicon: lexicon, dates: dates).isOther(index - 1)
        else { return range }
        let isFirstName =
            first.script.hasCapitals
            ? first.isCapitalised && index > 1 && text.tokens[index - 2].kind == .word
                && text.language.primary != "de" && first.range.count > 3
            : first.range.count > 6 && isBehindTitle(first.range.lowerBound)
        return isFirstName ? first.range.lowerBound..<range.upperBound : range
    }

    /// A Thai name in front of a space, behind an office and a space.
    private func withThaiFirstName(_ range: Range<Int>, _ index: Int) -> Range<Int> {
        guard text.bytes[range.lowerBound - 1] == 0x20 else { return range }
        var first = index - 1
        while first > 0, index - first < 8, !isBehindTitle(text.tokens[first].range.lowerBound),
            text.tokens[first - 1].script == .thai,
            text.tokens[first - 1].range.upperBound == text.tokens[first].range.lowerBound
        { first -= 1 }
        let start = text.tokens[first].range.lowerBound
        return isBehindTitle(start) ? start..<range.upperBound : range
    }

    /// Whether an office, with its country, ends in front of an offset.
    private func isBehindTitle(_ offset: Int) -> Bool {
        let end = text.skippingSpaceBack(from: offset)
        let index = partitionPoint(offices.count) { offices[$0].range.upperBound >= end }
        return index < offices.count && offices[index].range.upperBound == end
    }

    /// Names begin with a capital where the script has capitals; adjectives and kinds of bodies
    /// need not.
    private func isCapitalisedAsNeeded(_ hit: Lexicon.Hit) -> Bool {
        let table = lexicon.sense(hit).table
        if table == .countries, text.primary == "vi" { return isNoSmallSyllable(hit.range) }
        guard table != .countries, table != .bodies, text.wholes[hit.range.lowerBound] == nil else {
            return true
        }
        // The token that holds the beginning: prefixes may be glued to a name.
        var index = text.token(at: hit.range.lowerBound + 1) - 1
        // UN is none where it is the article that begins a sentence.
        if hit.range.count == 2, index == 0 || text.tokens[index - 1].kind == .punctuation {
            return text.bytes[hit.range].allSatisfy { $0 &- 0x41 < 26 }
        }
        while index < text.tokens.count, text.tokens[index].range.lowerBound < hit.range.upperBound
        {
            let token = text.tokens[index]
            if token.isCapitalised || !token.script.hasCapitals { return true }
            index += 1
        }
        return false
    }

    /// Countries of one syllable are other words too in Vietnamese: *Pháp*, but pháp luật.
    private func isNoSmallSyllable(_ range: Range<Int>) -> Bool {
        let index = text.token(at: range.lowerBound)
        return index >= text.tokens.count || text.tokens[index].range != range
            || text.tokens[index].isCapitalised
    }

    private mutating func add(_ mention: Mention, from sense: Lexicon.Sense) {
        var entity =
            entities[mention.entity]
            ?? LocalEntity(id: mention.entity, kind: mention.kind, isKnown: true)
        let isFirst = entity.aliases.isEmpty
        if isFirst {
            entity.add(Alias(name: usualName(of: sense), language: Self.english, source: .lexicon))
        }
        let name = text.string(mention.extent)
        let isNew = entity.add(Alias(name: name, language: text.language, source: .text))
        entities[mention.entity] = entity
        take(mention)
        if mention.kind == .person, isNew || isFirst {
            persons.add(name, language: text.language, entity: mention.entity)
            persons.add(sense.name, language: Self.english, entity: mention.entity)
        }
    }

    private static let english = Language("en")

    /// A country's own name where the sense is of its people or government.
    private func usualName(of sense: Lexicon.Sense) -> String {
        guard sense.table == .countries else { return sense.name }
        return lexicon.territoryNames[Self.country(of: sense)] ?? sense.name
    }

    static func kind(of table: LexiconTable) -> Entity.Kind {
        switch table {
        case .persons: .person
        case .places: .place
        case .countries: .country
        case .outlets: .outlet
        default: .organisation
        }
    }

    static func id(of sense: Lexicon.Sense) -> Entity.ID {
        let key = sense.table == .countries ? country(of: sense) : sense.id
        return Entity.ID(kind(of: sense.table).rawValue + "/" + key)
    }

    /// The code of a country in the key of a sense: `us` of `us.people`.
    private static func country(of sense: Lexicon.Sense) -> String {
        String(decoding: sense.id.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }

    // MARK: Outlets

    /// Outlets that the lexicon lacks, known by the words for what they are.
    private mutating func addNamedOutlets() {
        for range in OutletNames(text: text, lexicon: lexicon).ranges() {
            let name = text.string(range)
            let id = Entity.ID("outlet/" + OutletNames.slug(of: name, text.language))
            drop(range)
            var entity = entities[id] ?? LocalEntity(id: id, kind: .outlet, isKnown: false)
            entity.add(Alias(name: name, language: text.language, source: .text))
            entities[id] = entity
            take(Mention(range: range, kind: .outlet, entity: id))
        }
    }

    // MARK: Places

    /// Places that the lexicon lacks, known by what stands in front.
    private mutating func addUnknownPlaces() {
        for range in UnknownPlaces(text: text, lexicon: lexicon, dates: dates).ranges()
        where !mentions.contains(where: { $0.range.overlaps(range) }) {
            let name = text.string(range)
            let slug = OutletNames.slug(of: name, text.language)
            let id = Entity.ID("place/~\(slug)")
            var entity = entities[id] ?? LocalEntity(id: id, kind: .place, isKnown: false)
            entity.add(Alias(name: name, language: text.language, source: .text))
            entities[id] = entity
            mentions.append(Mention(range: range, kind: .place, entity: id))
        }
    }

    // MARK: Countries

    /// US: in small letters a word of its own, so that no table can have it.
    private mutating func addShoutedCountries() {
        for token in text.tokens
        where token.script == .latin && token.range.count == 2
            && text.bytes[token.range].elementsEqual("US".utf8) && !isTaken(token.range)
        {
            let id = Entity.ID("country/us")
            var entity = entities[id] ?? LocalEntity(id: id, kind: .country, isKnown: true)
            if entity.aliases.isEmpty {
                let name = lexicon.territoryNames["us"] ?? "United States"
                entity.add(Alias(name: name, language: Self.english, source: .lexicon))
            }
            entities[id] = entity
            take(Mention(range: token.range, kind: .country, entity: id))
        }
    }

    // MARK: Institutions

    /// Bodies and places that the lexicon lacks, known by the words for what they are.
    private mutating func addInstitutions() {
        for found in Institutions(text: text, lexicon: lexicon).found() {
            let isNamed = mentions.contains {
                $0.range.overlaps(found.range)
                    && ($0.range.count >= found.range.count || isFixed($0, in: found.range))
            }
            if isNamed { continue }
            let kind = found.isPlace ? Entity.Kind.place : .organisation
            let name = text.string(found.range)
            let slug = OutletNames.slug(of: name, text.language)
            let id = Entity.ID("\(kind.rawValue)/~\(slug)")
            drop(found.range)
            var entity = entities[id] ?? LocalEntity(id: id, kind: kind, isKnown: false)
            entity.add(Alias(name: name, language: text.language, source: .text))
            entities[id] = entity
            take(Mention(range: found.range, kind: kind, entity: id))
        }
    }

    /// Whether a mention reaches out of a range, or is a paper's.
    private func isFixed(_ mention: Mention, in range: Range<Int>) -> Bool {
        mention.range.lowerBound < range.lowerBound || mention.range.upperBound > range.upperBound
            || mention.kind == .outlet
    }

    // MARK: Bodies

    /// A ministry, an army, a court: named by whom it belongs to.
    private mutating func addBody(_ index: Int, _ sense: Lexicon.Sense) {
        let hit = text.names[index]
        let owners = BodyOwners(text: text, lexicon: lexicon).owners(of: index)
        // An office without the one whose office it is, is a room.
        if owners.isEmpty, sense.kind == "part" || Self.commonBodies.contains(sense.id) { return }
        if owners.isEmpty, sense.id == "court", isIndefinite(hit.range) { return }
        if sense.id == "district", !isSpeaking(hit.range, owners) { return }
        if isWithinOffice(hit.range) { return }
        let ids = Set(owners.map { Self.id(of: lexicon.sense(text.names[$0])) }).sorted()
        let key = ids.isEmpty ? "" : "@" + ids.map(\.value).joined(separator: "+")
        let id = Entity.ID("organisation/\(sense.id)\(key)")
        var entity = entities[id] ?? LocalEntity(id: id, kind: .organisation, isKnown: false)
        entity.body = sense.id
        entity.owners = ids
        let whole = owners.map { text.names[$0].range }.reduce(hit.range) { a, b in
            min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
        }
        entity.add(Alias(name: text.string(whole), language: text.language, source: .text))
        entities[id] = entity
        take(Mention(range: hit.range, extent: whole, kind: .organisation, entity: id))
    }

    // MARK: Persons

    private mutating func addPerson(_ range: Range<Int>, aliases: [Alias] = []) {
        let range = withoutOpening(range)
        guard !range.isEmpty else { return }
        if isTaken(range) {
            guard holdsPlacesOnly(range) else { return }
            drop(range)
        }
        let name = text.string(range)
        let key = PersonIndex.key(of: text.bytes, range: range)
        let id =
            persons.entity(of: key)
            ?? aliases.lazy.compactMap { [persons] in
                persons.entity(of: PersonIndex.key(of: Array($0.name.utf8)))
            }.first
            ?? Entity.ID("person/~" + String(decoding: key, as: UTF8.self))
        var entity = entities[id] ?? LocalEntity(id: id, kind: .person, isKnown: false)
        // Both names of a pair in brackets teach each other.
        let source = aliases.first?.source == .bracket ? Alias.Source.bracket : .text
        entity.add(Alias(name: name, language: text.language, source: source))
        for alias in aliases {
            entity.add(alias)
            persons.add(alias.name, language: alias.language, entity: id)
        }
        entities[id] = entity
        persons.add(key: key, language: text.language, entity: id)
        take(Mention(range: range, kind: .person, entity: id))
        absorbShortForm(of: key, into: id)
    }

    /// Whether all that a name overlaps are countries and places within it, where names are not told
    /// from them by capitals: Hoàng *Đức* Thắng, นาง*มาลี* โสเจียตา.
    private func holdsPlacesOnly(_ range: Range<Int>) -> Bool {
        guard Self.plainNames.contains(text.primary), !dates.covering(range.lowerBound) else {
            return false
        }
        return mentions.allSatisfy { mention in
            guard mention.range.overlaps(range) else { return true }
            return (mention.kind == .country || mention.kind == .place)
                && mention.range.count < range.count
                && range.contains(mention.range.lowerBound)
                && mention.range.upperBound <= range.upperBound
        }
    }

    private static let plainNames: Set<String> = ["vi", "th", "ar", "he", "hi", "fa"]

    /// Gives a full name the mentions by its last part alone that stand in front of it.
    private mutating func absorbShortForm(of key: [UInt8], into id: Entity.ID) {
        guard let space = key.lastIndex(of: 0x20) else { return }
        let last = key[(space + 1)...]
        let short = Entity.ID("person/~" + String(decoding: last, as: UTF8.self))
        guard short != id, let old = entities[short] else { return }
        for alias in old.aliases { entities[id]?.add(alias) }
        entities[short] = nil
        for index in mentions.indices where mentions[index].entity == short {
            mentions[index].entity = id
        }
        persons.addWhole(last, entity: id)
    }

    /// A known person's name without the capital in front that only begins the sentence: *Nach* Kirby.
    private func withoutOpening(_ range: Range<Int>) -> Range<Int> {
        let first = text.token(at: range.lowerBound)
        guard first + 1 < text.tokens.count, text.tokens[first].script.hasCapitals,
            text.tokens[first + 1].range.lowerBound < range.upperBound,
            first == 0 || text.tokens[first - 1].kind == .punctuation,
            let (_, rest) = persons.longest(at: first + 1, in: text),
            rest.upperBound == range.upperBound
        else { return range }
        return rest
    }

    private mutating func take(_ mention: Mention) {
        for byte in mention.range { owners[byte] = Int32(truncatingIfNeeded: mentions.count) }
        mentions.append(mention)
    }

    private mutating func drop(_ range: Range<Int>) {
        let kept = mentions.filter { !$0.range.overlaps(range) }
        guard kept.count < mentions.count else { return }
        mentions = []
        owners = Array(repeating: -1, count: text.bytes.count)
        for mention in kept { take(mention) }
    }

    private func isTaken(_ range: Range<Int>) -> Bool {
        if owners[range].contains(where: { $0 >= 0 }) { return true }
        let date = partitionPoint(dates.count) { dates[$0].range.upperBound > range.lowerBound }
        return date < dates.count && dates[date].range.overlaps(range)
    }

    /// 约翰·科比（John Kirby）, Rafah（拉法）: a name with the same in another script behind it.
    private mutating func addBracketedPairs() {
        for pair in BracketedPairs(text: text, lexicon: lexicon).pairs() {
            let alias = Alias(
                name: text.string(pair.inner),
                language: pair.innerLanguage,
                source: .bracket
            )
            if lexicon.apart.contains(text.string(pair.outer), alias.name) { continue }
            if let known = owners[pair.outer].first(where: { $0 >= 0 }) {
                addAlias(alias, to: mentions[Int(known)].entity)
            } else if pair.isPerson {
                addPerson(pair.outer, aliases: [alias])
            }
        }
    }

    private mutating func addAlias(_ alias: Alias, to id: Entity.ID) {
        entities[id]?.add(alias)
        if entities[id]?.kind == .person {
            persons.add(alias.name, language: alias.language, entity: id)
        }
    }

    private mutating func addNamesBesideOffices() {
        let runs = NameRuns(text: text, lexicon: lexicon, dates: dates)
        for office in offices {
            let behind = behindPortfolio(text.skippingSpace(from: office.range.upperBound))
            if isOfMany(office) || isPartOfOther(office) { continue }
            if let range = runs.name(beginningAt: behind, isTitled: true),
                office.kind == "honorific" || !runs.isOneSyllable(range),
                TitledNames(text: text, runs: runs).isEvident(range, behind: office)
            {
                addPerson(range)
            } else if let range = name(before: office, runs) {
                addPerson(range)
            }
        }
    }

    private func name(before office: OfficePhrase, _ runs: NameRuns) -> Range<Int>? {
        let isHonorific = office.kind == "honorific"
        let start = office.range.lowerBound
        if text.language.primary == "ko" {
            return runs.hangulName(endingAt: start, isHonorific: isHonorific)
        }
        return runs.name(endingAt: start)
            ?? runs.japaneseName(endingAt: start, isHonorific: isHonorific)
    }

    /// “Kirby said”, “said Kirby”: capitals beside a verb of speech.
    private mutating func addSpeakers() {
        let runs = NameRuns(text: text, lexicon: lexicon, dates: dates)
        for verb in text.hits(.verbs) where lexicon.sense(verb).kind == "speech" {
            let behind = text.skippingSpace(from: verb.range.upperBound)
            let front = text.skippingSpaceBack(from: verb.range.lowerBound)
            if let range = runs.fullName(endingAt: front) ?? runs.fullName(beginningAt: behind)
                ?? plainName(behindVerb: behind, runs)
            {
                addPerson(range)
            }
        }
    }

    /// סיפרה שושנה דגן-לביא, : two words and a mark, where the verb stands in front.
    private func plainName(behindVerb offset: Int, _ runs: NameRuns) -> Range<Int>? {
        guard Self.verbFirst.contains(text.language.primary) else { return nil }
        let index = text.token(at: offset)
        guard index < text.tokens.count, text.tokens[index].range.lowerBound == offset else {
            return nil
        }
        return runs.wordsBeforeMark(from: index)
    }

    private static let verbFirst: Set<String> = ["ar", "he"]

    /// Every further place where a person of the article is named by a part of the name.
    private mutating func addShortForms() {
        dropCountriesInNames()
        let taken = mentions.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        var nextTaken = 0
        var index = 0
        while index < text.tokens.count {
            let start = text.tokens[index].range.lowerBound
            while nextTaken < taken.count, taken[nextTaken].upperBound <= start { nextTaken += 1 }
            if nextTaken < taken.count, taken[nextTaken].contains(start) {
                index = max(index + 1, text.token(at: taken[nextTaken].upperBound))
                continue
            }
            guard let (entity, range) = persons.longest(at: index, in: text), isShortForm(range)
            else {
                index += 1
                continue
            }
            if nextTaken >= taken.count || !taken[nextTaken].overlaps(range) {
                entities[entity]?.add(
                    Alias(name: text.string(range), language: text.language, source: .shortening)
                )
                mentions.append(Mention(range: range, kind: .person, entity: entity))
            }
            index = max(index + 1, text.token(at: range.upperBound))
        }
    }

    /// *Mỹ* in Mỹ Anh, where the article has a person of the name.
    private mutating func dropCountriesInNames() {
        guard text.primary == "vi" else { return }
        for mention in mentions where mention.kind == .country && !mention.range.isEmpty {
            let index = text.token(at: mention.range.lowerBound)
            if let (_, range) = persons.longest(at: index, in: text),
                range.count > mention.range.count, text.tokens[index].range == mention.range
            {
                drop(mention.range)
            }
        }
    }

    /// A Korean family name of one syllable stands for a person only in front of a title, a first name
    /// in Hindi, which is often another word, only for one that does something.
    private func isShortForm(_ range: Range<Int>) -> Bool {
        if text.primary == "hi", persons.isFirstName(text.bytes[range]) {
            let behind = text.skippingSpace(from: range.upperBound)
            return text.bytes[behind...].starts(with: "ने ".utf8)
                || NameRuns(text: text, lexicon: lexicon, dates: dates)
                    .isGivenName(text.token(at: range.lowerBound))
        }
        guard text.language.primary == "ko", range.count == 3 else { return true }
        let behind = text.skippingSpace(from: range.upperBound)
        return behind == range.upperBound + 1 && text.hit(.offices, beginningAt: behind) != nil
    }

    // MARK: Offices

    private mutating func attachOffices() {
        mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
        let persons = mentions.indices.filter { mentions[$0].kind == .person }
        for phrase in offices where phrase.kind != "honorific" {
            let office = Office(
                range: phrase.range,
                title: phrase.title,
                bodies: Set(phrase.names.map { Self.id(of: lexicon.sense(text.names[$0])) })
                    .sorted()
            )
            guard let index = holder(of: phrase, among: persons) else { continue }
            mentions[index].office = office
            entities[mentions[index].entity]?.add(office)
        }
    }

    /// The person named right behind the phrase, or right in front of it, also over a comma.
    ///
    /// `persons` are the places in `mentions` of persons, by place in the text.
    private func holder(of phrase: OfficePhrase, among persons: [Int]) -> Int? {
        let behind = partitionPoint(persons.count) {
            mentions[persons[$0]].range.lowerBound >= phrase.range.upperBound
        }
        if behind < persons.count,
            text.isThin(
                phrase.range.upperBound..<mentions[persons[behind]].range.lowerBound
            )
        {
            return persons[behind]
        }
        let inFront = partitionPoint(persons.count) {
            mentions[persons[$0]].range.upperBound > phrase.range.lowerBound
        }
        guard inFront > 0 else { return nil }
        let front = persons[inFront - 1]
        let gap = mentions[front].range.upperBound..<phrase.range.lowerBound
        return isApposition(gap) ? front : nil
    }

    private func isApposition(_ gap: Range<Int>) -> Bool {
        if gap.isEmpty { return true }
        guard gap.count <= 10, text.bytes[gap.lowerBound] == UInt8(ascii: ",") else { return false }
        let articles: Set<String> = [",", ", a", ", an", ", the", ", le", ", la", ", el", ", der"]
        let words = text.string(gap.lowerBound..<text.skippingSpaceBack(from: gap.upperBound))
        return articles.contains(words.lowercased())
    }

    private mutating func dropOverlaps() {
        var kept: [Mention] = []
        for mention in mentions {
            if let last = kept.last, last.range.overlaps(mention.range) { continue }
            kept.append(mention)
        }
        mentions = kept
    }
}
