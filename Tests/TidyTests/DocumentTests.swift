// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Holds the documents to the tree that they speak of.
@Suite struct DocumentTests {
    static let documents = Tree.files.filter { $0.ending == "md" && !isCapture($0) }
    static let roots = Set(Tree.files.map { String($0.path.prefix { $0 != "/" }) })

    @Test(arguments: documents)
    func `a document names only files and folders that exist`(document: Tree.File) {
        for path in Self.namedPaths(in: document.text) {
            #expect(Tree.has(path), "\(document.path) names \(path)")
        }
        for link in Self.links(in: document.text) {
            let folder = (document.path as NSString).deletingLastPathComponent
            #expect(
                Tree.has(folder.isEmpty ? link : "\(folder)/\(link)"),
                "\(document.path): \(link)"
            )
        }
    }

    @Test(arguments: documents)
    func `a document names only targets that exist`(document: Tree.File) {
        let targets = Set(Manifest.targets.map(\.name)).union(["TidyTests"])
        for match in document.text.matches(of: /`(News[A-Z]\w+)`/) {
            let name = String(match.output.1)
            #expect(targets.contains(name), "\(document.path) names \(name)")
        }
    }

    @Test(arguments: documents)
    func `a document names only commands of the Makefile that exist`(document: Tree.File) throws {
        let makefile = try #require(Tree.files.first { $0.path == "Makefile" })
        for match in document.text.matches(of: /`make ([\w-]+)`/) {
            #expect(makefile.text.contains("\n\(match.output.1):"), "make \(match.output.1)")
        }
    }

    /// Paths between backticks that begin with something at the top of the tree; patterns and
    /// placeholders are no paths.
    static func namedPaths(in text: String) -> [String] {
        text.matches(of: /`([^`\s]+)`/).compactMap { match in
            let path = match.output.1.hasSuffix("/") ? match.output.1.dropLast() : match.output.1
            let isPattern = path.contains { "*…<>{}$".contains($0) }
            let isPath = path.contains("/") || path.hasSuffix(".md") || path.hasSuffix(".swift")
            let first = String(path.prefix { $0 != "/" })
            return isPath && !isPattern && (roots.contains(first) || first.hasSuffix(".md"))
                ? String(path) : nil
        }
    }

    /// Addresses of Markdown links within the tree, without fragments.
    static func links(in text: String) -> [String] {
        text.matches(of: /\]\(([^)\s]+)\)/).compactMap { match in
            let address = match.output.1.prefix { $0 != "#" }
            return address.isEmpty || address.contains(":") ? nil : String(address)
        }
    }

    static func isCapture(_ file: Tree.File) -> Bool {
        file.path.hasPrefix("Examples/captures/") || file.path.contains("/Fixtures/")
    }
}
