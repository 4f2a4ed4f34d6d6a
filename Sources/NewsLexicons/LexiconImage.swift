// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A compiled lexicon as bytes, so that a program that holds them has nothing left to parse.
///
/// Sections follow each other, each with its length in front and at a multiple of eight bytes:
/// senses, territories, number words (text, a line each), entries, and for each language, for names
/// and for each kind of parts of names a trie in four. It is read on the machine that it was made for:
/// numbers have the machine's own order of bytes.
public struct LexiconImage {
    /// What every image begins with; it changes with the form.
    private static let mark: UInt64 = 0x3530_5845_4C4C_4E44

    /// The bytes.
    public private(set) var bytes: [UInt8] = []

    /// The image of a lexicon.
    ///
    /// - Precondition: nothing was added to the lexicon after it was compiled.
    public init(_ lexicon: Lexicon) {
        precondition(lexicon.layers.count == 1, "an image has one layer")
        append([Self.mark])
        append(
            lines: lexicon.senses.map { ["\($0.table.rawValue)", $0.id, $0.name] + $0.attributes }
        )
        append(lines: lexicon.territoryNames.sorted { $0.key < $1.key }.map { [$0.key, $0.value] })
        append(
            lines: lexicon.content.numberWords.sorted { $0.key < $1.key }.flatMap {
                language,
                words in
                words.map {
                    [
                        language, String(decoding: $0.bytes, as: UTF8.self), "\($0.value)",
                        "\($0.isMultiplier)",
                    ]
                }
            }
        )
        append(lexicon.entries)
        for trie in lexicon.layers.flatMap({ $0.words + [$0.names] }) + lexicon.nameParts.joined() {
            append(trie.bytes)
            append(trie.beginnings.bits)
            append(trie.beginnings.slots)
            append(trie.beginnings.lengths)
        }
    }

    private mutating func append(lines: [[String]]) {
        append(Array(lines.map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8))
    }

    private mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
        elements.withUnsafeBytes { section in
            withUnsafeBytes(of: UInt64(section.count)) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: section)
        }
        while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
    }
}

extension LexiconImage {
    /// The lexicon of an image, with the words of some languages and English, all for `nil`; `nil`
    /// for bytes that are no image of this form.
    ///
    /// - Complexity: O(*n*) in the words of those languages, which are copied.
    static func lexicon(of bytes: UnsafeRawBufferPointer, languages: Set<String>?) -> Lexicon? {
        guard bytes.count >= 16, bytes.loadUnaligned(as: UInt64.self) == 8,
            bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == mark
        else { return nil }
        var reader = Reader(bytes: bytes, position: 16)
        var content = Lexicon.Content()
        for (index, fields) in reader.lines().enumerated() {
            guard let table = UInt8(fields[0]).flatMap(LexiconTable.init) else { return nil }
            let sense = Lexicon.Sense(
                table: table,
                id: fields[1],
                attributes: Array(fields[3...]),
                name: fields[2]
            )
            content.noteAttributes(of: sense, at: Int32(index))
            content.senses.append(sense)
        }
        for fields in reader.lines() { content.territoryNames[fields[0]] = fields[1] }
        for fields in reader.lines() {
            content.numberWords[fields[0], default: []].append(
                Lexicon.NumberWord(
                    bytes: Array(fields[1].utf8),
                    value: Double(fields[2]) ?? 0,
                    isMultiplier: fields[3] == "true"
                )
            )
        }
        content.entries = reader.array(of: Lexicon.Entry.self)
        content.layers = [reader.layer(languages)]
        content.nameParts = NamePart.allCases.map { _ in [reader.trie(isWanted: true)] }
        return Lexicon(content)
    }

    /// Goes through the sections of an image, each of which is there.
    private struct Reader {
        let bytes: UnsafeRawBufferPointer
        var position: Int

        private mutating func section() -> UnsafeRawBufferPointer {
            let count = Int(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let start = position + 8
            position = (start + count + 7) & ~7
            return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)])
        }

        mutating func array<Element: BitwiseCopyable>(of type: Element.Type) -> [Element] {
            let section = section()
            let count = section.count / MemoryLayout<Element>.stride
            return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: section)
                initialized = count
            }
        }

        mutating func lines() -> [[String]] {
            section().split(separator: UInt8(ascii: "\n")).map { line in
                line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                    String(decoding: $0, as: UTF8.self)
                }
            }
        }

        mutating func layer(_ languages: Set<String>?) -> Lexicon.Layer {
            let words = Language.principal.map { language in
                trie(isWanted: language == "en" || languages?.contains(language) ?? true)
            }
            return Lexicon.Layer(words: words, names: trie(isWanted: true))
        }

        mutating func trie(isWanted: Bool) -> WordTrie {
            guard isWanted else {
                for _ in 0..<4 { _ = section() }
                return WordTrie.Builder().trie()
            }
            return WordTrie(
                bytes: array(of: UInt8.self),
                beginnings: Beginnings(
                    bits: array(of: UInt64.self),
                    slots: array(of: UInt64.self),
                    lengths: array(of: UInt8.self)
                )
            )
        }
    }
}
