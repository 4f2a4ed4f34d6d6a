// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Holds the tree free of the texts that it is only measured with, which remain their publishers'.
@Suite struct SharedTextTests {
    static let isPresent = FileManager.default.fileExists(atPath: Tree.shared.path)

    @Test(.enabled(if: isPresent, "../shared is not beside the project: nothing to compare with"))
    func `no file holds a piece of an article of the development data`() {
        let tree = Self.indexOfTree()
        let paths = Self.sharedPaths()
        #expect(paths.count { $0.hasPrefix("captures/") } == 5)
        for path in paths {
            for text in Self.texts(of: path) {
                for hash in Shingles(Self.withoutMarkup(text)).hashes {
                    guard let file = tree[hash] else { continue }
                    Issue.record("\(Tree.files[Int(file)].path) repeats a text of \(path)")
                    return
                }
            }
        }
    }

    @Test func `a piece is known again whatever stands around it`() {
        let words = "One two three four five six seven eight nine ten eleven twelve"
        let known = Set(Shingles(words.utf8).hashes)
        #expect(known.count == 1)
        #expect(!known.isDisjoint(with: Shingles("And: “\(words.uppercased())!”".utf8).hashes))
        #expect(known.isDisjoint(with: Shingles(words.replacing("six", with: "6").utf8).hashes))
        let characters = "一二三四五六七八九十一二三四五六七八九十"
        #expect(Shingles(characters.utf8).hashes.count == 1)
        #expect(Shingles(characters.dropLast().utf8).hashes.isEmpty)
    }

    /// The file that each run of the tree stands in.
    private static func indexOfTree() -> [UInt64: UInt16] {
        var index: [UInt64: UInt16] = [:]
        index.reserveCapacity(500_000)
        for (number, file) in Tree.files.enumerated() {
            for hash in Shingles(file.bytes).hashes { index[hash] = UInt16(number) }
        }
        return index
    }

    /// The captures, and the sets of articles; `data/reports` is the project's own.
    private static func sharedPaths() -> [String] {
        let all = FileManager.default.enumerator(atPath: Tree.shared.path) ?? .init()
        return all.compactMap { $0 as? String }.filter { path in
            path.hasPrefix("captures/") || path.hasPrefix("data/stories/")
                || path.hasPrefix("data/claims/")
                || (path.hasPrefix("data/extraction/") && path.contains("/cases.jsonl"))
        }.sorted()
    }

    /// The texts of a file: of JSONL its long strings, else the whole.
    private static func texts(of path: String) -> [[UInt8]] {
        guard let bytes = content(of: Tree.shared.appending(path: path)) else { return [] }
        guard path.contains(".jsonl") else { return [bytes] }
        return bytes.split(separator: UInt8(ascii: "\n")).flatMap { line in
            strings(in: try? JSONSerialization.jsonObject(with: Data(line)))
        }
    }

    /// The text between tags: how a page is marked up is nobody's article.
    private static func withoutMarkup(_ text: [UInt8]) -> [UInt8] {
        var isTag = false
        return text.filter { byte in
            if byte == UInt8(ascii: "<") { isTag = true }
            defer { if byte == UInt8(ascii: ">") { isTag = false } }
            return !isTag
        }
    }

    private static func content(of file: URL) -> [UInt8]? {
        if file.pathExtension != "gz" { return (try? Data(contentsOf: file)).map { [UInt8]($0) } }
        let unpack = Process()
        let output = Pipe()
        unpack.executableURL = URL(filePath: "/usr/bin/env")
        unpack.arguments = ["gzip", "-dc", file.path]
        unpack.standardOutput = output
        guard (try? unpack.run()) != nil else { return nil }
        return (try? output.fileHandleForReading.readToEnd()).map { [UInt8]($0) }
    }

    private static func strings(in value: Any?) -> [[UInt8]] {
        switch value {
        case let text as String: text.utf8.count < 60 ? [] : [[UInt8](text.utf8)]
        case let list as [Any]: list.flatMap { strings(in: $0) }
        case let object as [String: Any]: object.values.flatMap { strings(in: $0) }
        default: []
        }
    }
}
