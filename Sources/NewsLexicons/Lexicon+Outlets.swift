// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension Lexicon {
    /// The sense of an outlet by its whole name in any language of the tables, or `nil`.
    public func outlet(named name: String) -> Sense? {
        var node = WordTrie.root
        for byte in Self.key(of: name, language: "en") {
            node = trie.child(of: node, over: byte)
            guard node != WordTrie.none else { return nil }
        }
        return outlet(among: trie.value(at: node))
    }

    /// The first outlet of the entries of a word.
    private func outlet(among first: Int32) -> Sense? {
        var index = first
        while index != WordTrie.none {
            let entry = entries[Int(index)]
            if senses[Int(entry.sense)].table == .outlets { return senses[Int(entry.sense)] }
            index = entry.next
        }
        return nil
    }

    /// Adds the names of outlets that no table has, as names in a text of any language.
    mutating func addOutlets(_ outlets: [Outlet], to builder: inout WordTrie.Builder) {
        var names: [Outlet.ID: Set<String>] = [:]
        for outlet in outlets where outlet.host.map({ self.outlet(host: $0) == nil }) ?? true {
            names[outlet.id, default: []].insert(outlet.name)
        }
        for (id, names) in names.sorted(by: { $0.key < $1.key }) {
            let forms = names.sorted().filter {
                outlet(among: builder[Self.key(of: $0, language: "en")]) == nil
            }
            .flatMap { Self.forms(of: $0, host: id.value) }
            guard let name = forms.first else { continue }
            let sense = add(
                Sense(table: .outlets, id: id.value, attributes: [id.value, "-", "-"], name: name)
            )
            for form in forms {
                for column in Language.principal.indices {
                    add(form, sense: sense, column: column, table: .outlets, to: &builder)
                }
            }
        }
    }

    /// The forms of an outlet's name that stand for it safely: the whole, and without what kind of
    /// outlet it is (Agencia) or an article in front.
    ///
    /// One word alone may be any word: it is a name only where the host is named so too.
    private static func forms(of name: String, host: String) -> [String] {
        let words = name.split(separator: " ")
        let isUnspaced = name.unicodeScalars.contains { LetterClass(scalar: $0.value) == .unspaced }
        if words.count < 2 {
            let label = host.prefix { $0 != "." }
            let isLabel = Folding().folded(name) == label && label.count >= 4
            return isUnspaced && name.unicodeScalars.count >= 4 || isLabel ? [name] : []
        }
        guard words.count > 2, let first = words.first,
            openers.contains(Folding().folded(String(first)))
        else { return [name] }
        return [name, words.dropFirst().joined(separator: " ")]
    }

    /// Articles, and the words for an agency, that a name is often cited without.
    private static let openers: Set<String> = [
        "the", "le", "la", "el", "il", "lo", "der", "die", "das", "os", "o", "a", "agencia",
        "agence", "agenzia", "agentur", "agencja", "агентство", "agency",
    ]
}
