// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsLexicons

/// Compiles the project's tables into the image that the program is built with.
///
///     compile-lexicons RESOURCES IMAGE
///
/// `make` runs it whenever a table or the code that compiles them has changed.
@main
struct CompileLexicons {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { fail("usage: compile-lexicons RESOURCES IMAGE") }
        do {
            try compile(URL(filePath: arguments[1]), to: URL(filePath: arguments[2]))
        } catch {
            fail("\(error)")
        }
    }

    private static func compile(_ folder: URL, to file: URL) throws {
        let tables = try LexiconTable.allCases.map { table in
            let bytes = try Data(contentsOf: folder.appending(path: "\(table.name).tsv"))
            return Lexicon.Table(table, bytes: Array(bytes))
        }
        let gazetteer = try Data(contentsOf: folder.appending(path: "gazetteer.tsv"))
        let lexicon = Lexicon(tables: tables, gazetteer: Array(gazetteer))
        guard lexicon.faults.isEmpty else {
            fail("lines without the form of their table: " + lexicon.faults.joined(separator: ", "))
        }
        try Data(LexiconImage(lexicon).bytes).write(to: file, options: .atomic)
    }

    private static func fail(_ reason: String) -> Never {
        FileHandle.standardError.write(Data("compile-lexicons: \(reason)\n".utf8))
        exit(1)
    }
}
