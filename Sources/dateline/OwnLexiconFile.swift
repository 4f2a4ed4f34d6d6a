// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsModel

/// A file of a user's own lexicons that a command adds a line to.
struct OwnLexiconFile {
    let folder: String
    let name: String

    /// Adds a line, once; makes folder and file, with a header, where they are not there.
    ///
    /// - Throws: `ExitCode`, when it cannot be written; the user has been told.
    func add(_ line: String, header: String?) throws {
        guard !line.contains("\n") else {
            StandardStream.tell("a name has no line feed")
            throw ExitCode.failure
        }
        let path = folder + "/" + name
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
            let isThere = FileManager.default.fileExists(atPath: path)
            let present = isThere ? try String(contentsOfFile: path, encoding: .utf8) : nil
            var text = present ?? header.map { $0 + "\n" } ?? ""
            if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
            guard !text.split(separator: "\n").contains(line[...]) else { return }
            try (text + line + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            StandardStream.tell("\(path) cannot be written")
            throw ExitCode.failure
        }
    }
}

/// A row of the table `persons`.
struct PersonRow {
    let name: String
    let aliases: [String]

    /// The table's header.
    static var header: String {
        (["id", "country"] + Language.principal).joined(separator: "\t")
    }

    /// The row; its names stand in the column of English, whose names are found in every text.
    var line: String {
        let names = ([name] + aliases).map {
            $0.replacing("\t", with: " ").replacing("|", with: " ")
        }
        let cells =
            [names.joined(separator: "|")]
            + Array(repeating: "-", count: Language.principal.count - 1)
        return ([id, "-"] + cells).joined(separator: "\t")
    }

    /// Letters and digits of the name in small letters, parted by hyphens.
    private var id: String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
