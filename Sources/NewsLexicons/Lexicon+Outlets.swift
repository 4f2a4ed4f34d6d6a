// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Outlets by their names.
extension Lexicon {
    /// The sense of an outlet by its whole name in a language that was compiled, or `nil`.
    public func outlet(named name: String) -> Sense? {
        let key = LexiconBuilder.key(of: name, column: 0)
        guard !key.isEmpty else { return nil }
        for layer in layers {
            if let sense = outlet(named: key, in: layer.names) { return sense }
            for trie in layer.words where !trie.isEmpty {
                if let sense = outlet(named: key, in: trie) { return sense }
            }
        }
        return nil
    }

    private func outlet(named key: [UInt8], in trie: WordTrie) -> Sense? {
        let node = trie.node(for: key[...])
        return node == WordTrie.none ? nil : outlet(among: trie.value(at: node))
    }

    /// The first outlet among the entries of a word.
    private func outlet(among first: Int32) -> Sense? {
        var index = first
        while index != WordTrie.none {
            let entry = entries[Int(index)]
            let sense = senses[Int(entry.sense)]
            if sense.table == .outlets { return sense }
            index = entry.next
        }
        return nil
    }
}

extension LexiconBuilder {
    /// Adds the names of outlets that no table has, as names in a text of any language.
    mutating func add(_ outlets: [Outlet]) {
        let known = Lexicon(built)
        var names: [Outlet.ID: Set<String>] = [:]
        for outlet in outlets where outlet.host.map({ known.outlet(host: $0) == nil }) ?? true {
            names[outlet.id, default: []].insert(outlet.name)
        }
        for (id, names) in names.sorted(by: { $0.key < $1.key }) {
            let forms = names.sorted().filter { known.outlet(named: $0) == nil }
                .flatMap { Self.forms(of: $0, host: id.value) }
            guard let name = forms.first else { continue }
            let sense = Lexicon.Sense(
                table: .outlets,
                id: id.value,
                attributes: [id.value, "-", "-"],
                name: name
            )
            add(sense, names: forms)
        }
    }

    /// The forms of an outlet's name that stand for it safely: the whole, and without an article
    /// or the word for an agency in front.
    ///
    /// One word alone may be any word: it is a name only where the host is named so too.
    private static func forms(of name: String, host: String) -> [String] {
        let words = name.split(separator: " ")
        if words.count >= 2 {
            let isOpened = words.count > 2 && openers.contains(Folding().folded(String(words[0])))
            return isOpened ? [name, words.dropFirst().joined(separator: " ")] : [name]
        }
        let isUnspaced = name.unicodeScalars.contains { LetterClass(scalar: $0.value) == .unspaced }
        if isUnspaced { return name.unicodeScalars.count >= 4 ? [name] : [] }
        let label = host.prefix { $0 != "." }
        return label.utf8.count >= 4 && Folding().folded(name) == label ? [name] : []
    }

    /// Articles, and the words for an agency, that a name is often cited without.
    private static let openers: Set<String> = [
        "the", "le", "la", "el", "il", "lo", "der", "die", "das", "os", "o", "a", "agencia",
        "agence", "agenzia", "agentur", "agencja", "агентство", "agency",
    ]
}
