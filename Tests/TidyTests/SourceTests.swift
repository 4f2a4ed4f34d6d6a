// SPDX-License-Identifier: Apache-2.0

import Testing

/// Holds what the house style says of every source file.
@Suite struct SourceTests {
    static let code = Tree.files.filter { ["swift", "c", "cpp", "h"].contains($0.ending) }
    static let longest = 600

    @Test func `every file of code states its licence first`() {
        for file in Self.code where file.path != "Package.swift" {
            #expect(
                file.lines.first == "// SPDX-License-Identifier: Apache-2.0",
                "\(file.path): the first line"
            )
        }
    }

    @Test func `no file is longer than six hundred lines, but what a program wrote`() {
        for file in Tree.sources where !file.lines.prefix(5).contains("// generated") {
            #expect(file.lines.count <= Self.longest + 1, "\(file.path)")
        }
    }

    @Test func `nothing can stop the program or write past its reports`() {
        for file in Tree.sources {
            let code = file.code
            Self.forbid(/\b(try|as)!/, code, "\(file.path): try! or as!")
            Self.forbid(/\bfatalError\(/, code, "\(file.path): fatalError")
            Self.forbid(/[\w\)\]]!(?!=)/, code, "\(file.path): an unwrapping !")
            if !file.path.hasPrefix("Sources/dateline/") {
                Self.forbid(/\b(debugPrint|dump|print|NSLog)\(/, code, "\(file.path): print")
            }
        }
    }

    @Test func `nothing is left to be done later`() {
        for file in Self.code where file.path.hasPrefix("Sources/") {
            #expect(!file.text.contains(/\b(TODO|FIXME|XXX)\b/), "\(file.path)")
        }
    }

    @Test func `names say what a thing is`() {
        let type = /\b(?:struct|class|enum|actor|protocol|typealias) (\w+)/
        for file in Tree.sources {
            #expect(!Self.isEmptyName(file.name.prefix { $0 != "." }), "\(file.path)")
            let code = file.code
            for match in code.matches(of: type) {
                #expect(!Self.isEmptyName(match.output.1), "\(file.path): \(match.output.1)")
            }
            Self.forbid(/\bfunc get[A-Z]/, code, "\(file.path): a function named get…")
            Self.forbid(/\bstatic let shared\b/, code, "\(file.path): a singleton")
        }
    }

    /// Records an issue that says what stands where, and not the whole file.
    static func forbid(_ pattern: some RegexComponent, _ code: String, _ what: String) {
        if code.contains(pattern) { Issue.record("\(what)") }
    }

    /// Whether a name says nothing: `FeedManager`, `Utils`, `DefaultParser`.
    static func isEmptyName(_ name: Substring) -> Bool {
        name.contains(/(?:Util|Utils|Utilities|Helper|Helpers|Common|Misc|Manager|Impl|Base)$/)
            || name.contains(/^(?:Default|Base|Abstract)[A-Z]/)
    }
}
