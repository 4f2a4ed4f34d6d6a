// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// The persons of one article by all forms of their names, the short ones too.
struct PersonIndex: Hashable, Sendable {
    /// What a form stands for: one person, or `nil` where two share it.
    private var entities: [String: Entity.ID?] = [:]
    private var firstWords: Set<String> = []

    /// A name made alike: folded, without accents in any language, dots between parts as spaces.
    static func key(_ name: String, language: Language) -> String {
        let folded = Folding().folded(name)
        let parts = folded.split { $0 == " " || $0 == "·" || $0 == "・" || $0 == "•" || $0 == "\n" }
        return parts.joined(separator: " ")
    }

    /// Adds a name with the short forms that may stand for it later in the text.
    mutating func add(_ name: String, language: Language, entity: Entity.ID) {
        let key = Self.key(name, language: language)
        guard !key.isEmpty else { return }
        insert(key, entity, isWhole: true)
        for short in Self.shortForms(of: key, language: language) {
            insert(short, entity, isWhole: false)
        }
    }

    /// Adds a name by its key, without short forms.
    mutating func addWhole(_ key: String, entity: Entity.ID) {
        insert(key, entity, isWhole: true)
    }

    private mutating func insert(_ key: String, _ entity: Entity.ID, isWhole: Bool) {
        if let known = entities[key], known != entity, !isWhole {
            entities[key] = .some(nil)
        } else {
            entities[key] = entity
        }
        guard let first = key.unicodeScalars.first else { return }
        let isByCharacter = Script(of: first.value).isWrittenByCharacter
        firstWords.insert(
            isByCharacter ? String(first) : String(key.prefix { $0 != " " })
        )
    }

    /// The last part of a name (Kirby, 科比); the family name of a Japanese name of four characters
    /// (岸田).
    ///
    /// First names alone are shared by too many.
    private static func shortForms(of key: String, language: Language) -> [String] {
        let parts = key.split(separator: " ")
        if parts.count >= 2, let last = parts.last {
            return last.utf8.count >= 3 ? [String(last)] : []
        }
        let scalars = Array(key.unicodeScalars)
        let isHan = scalars.allSatisfy { Script(of: $0.value) == .han }
        guard isHan, scalars.count == 4 else { return [] }
        return [String(key.prefix(2))]
    }

    /// The person a name stands for, or `nil`.
    func entity(of name: String, language: Language) -> Entity.ID? {
        entities[Self.key(name, language: language)] ?? nil
    }

    /// The longest form that begins with a token, or `nil`.
    func longest(at index: Int, in text: ScannedText) -> (entity: Entity.ID, range: Range<Int>)? {
        let token = text.tokens[index]
        guard token.kind == .word, token.isCapitalised || !token.script.hasCapitals,
            firstWords.contains(Folding().folded(text.string(token.range)))
        else { return nil }
        let reach = min(text.tokens.count, index + (token.script.isWrittenByCharacter ? 14 : 7))
        for end in stride(from: reach, to: index, by: -1) {
            guard text.tokens[end - 1].kind == .word else { continue }
            let range = token.range.lowerBound..<text.tokens[end - 1].range.upperBound
            guard range.count <= 80 else { continue }
            if let entity = entity(of: text.string(range), language: text.language) {
                return (entity, range)
            }
        }
        return nil
    }
}

extension Script {
    /// Whether the script has capital letters.
    var hasCapitals: Bool {
        switch self {
        case .latin, .cyrillic, .greek, .armenian: true
        default: false
        }
    }
}
