// SPDX-License-Identifier: Apache-2.0

import Foundation
public import NewsLexicons
public import NewsModel

/// A user's own lexicons: a folder of tables in the form of `docs/lexicons.md`, named as the
/// project's are, and `apart.tsv` with two names a line that are never one's.
public struct OwnLexicons: Sendable {
    /// The tables.
    public private(set) var tables: [Lexicon.Table] = []
    /// The names that are never one's.
    public private(set) var apart = ApartNames()
    /// What was passed over, with file and line.
    public private(set) var diagnostics: [Diagnostic] = []

    /// None.
    public init() {}

    /// Reads the files of a folder that end in `.tsv`.
    ///
    /// A file that cannot be read, has no table's name, or has lines without the form of its table is
    /// told as an error, and the rest is read.
    public init(folder: String) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            tell(folder, line: nil, "the folder of lexicons cannot be read")
            return
        }
        for name in names where name.hasSuffix(".tsv") { read(folder + "/" + name, name) }
    }

    private mutating func read(_ path: String, _ name: String) {
        let bytes: [UInt8]
        do throws(FileBytes.Fault) {
            bytes = try FileBytes.read(path)
        } catch {
            tell(path, line: nil, error.reason)
            return
        }
        if name == Self.apartFile {
            readPairs(bytes, path)
        } else if let kind = LexiconTable(named: String(name.dropLast(4))) {
            let table = Lexicon.Table(kind, bytes: bytes)
            for line in table.faultyLines {
                tell(path, line: line, "the line has not the columns of the table \(kind.name)")
            }
            tables.append(table)
        } else {
            tell(path, line: nil, "there is no table of this name")
        }
    }

    private mutating func readPairs(_ bytes: [UInt8], _ path: String) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
            let names = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
            guard names.count == 2 else {
                tell(path, line: index + 1, "two names parted by a tab are needed")
                continue
            }
            apart.insert(names[0], names[1])
        }
    }

    private mutating func tell(_ path: String, line: Int?, _ message: String) {
        diagnostics.append(
            Diagnostic(severity: .error, message: message, path: path, line: line)
        )
    }

    /// The file of names that are kept apart.
    public static let apartFile = "apart.tsv"
}
