// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What `dateline read` does as a program: streams, exit status, what it says of faults.
@Suite(.serialized) struct ReadCommandTests {
    static let escape: UInt8 = 0x1B
    static let examples = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/captures").path

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // MARK: Exit status

    @Test func `a reading without a fault ends with 0 and says nothing on standard error`()
        async throws
    {
        try folder.addArticle("a.txt")
        let outcome = try await Program.run(["read", "a.txt"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.outputText.contains("Ferry catches fire off Corfu"))
        #expect(outcome.errorLines == [])
    }

    @Test(arguments: [
        ["read"], ["read", "--format", "xml", "."], ["read", "--threads", "0", "."],
        ["read", "--width", "12", "."], ["read", "--no-such-option", "."], ["no-such-command"],
    ])
    func `a call that is not understood ends with 64 and reads nothing`(
        arguments: [String]
    ) async throws {
        try folder.addArticle("a.txt")
        let outcome = try await Program.run(arguments, in: folder)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorLines.first?.hasPrefix("Error: ") == true)
    }

    @Test func `a path that is not there is named, and the rest is read`() async throws {
        try folder.addArticle("a.txt")
        let outcome = try await Program.run(["read", "none.txt", "a.txt"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.outputText.contains("Ferry catches fire off Corfu"))
        #expect(
            outcome.errorLines == ["dateline: none.txt: error: there is no such file or folder"]
        )
    }

    @Test func `an empty folder is no fault but is told`() async throws {
        try folder.add("empty/.hidden", [])
        let outcome = try await Program.run(["read", "empty"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errorLines == ["dateline: empty: warning: there is nothing to read in it"])
    }

    @Test func `a file that is no capture is named with the reason, and the rest is read`()
        async throws
    {
        try folder.addArticle("in/a.txt")
        try folder.add("in/picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0])
        let outcome = try await Program.run(["read", "in"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.outputText.contains("Ferry catches fire off Corfu"))
        #expect(outcome.errorLines.count == 1)
        let line = try #require(outcome.errorLines.first)
        #expect(line.hasPrefix("dateline: in/picture.png: error: "))
        #expect(line.lowercased().contains("png"), "the reason says what it is: \(line)")
    }

    @Test func `a file that may not be read is named with the system's reason`() async throws {
        try folder.addArticle("a.txt")
        try folder.add("folder/b.txt", [])
        let closed = folder.url.appendingPathComponent("folder").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
        defer {
            do {
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o700],
                    ofItemAtPath: closed
                )
            } catch { Issue.record(error) }
        }
        // The superuser may read everything.
        guard geteuid() != 0 else { return }
        let outcome = try await Program.run(["read", "a.txt", "folder"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines == ["dateline: folder: error: the folder cannot be read"])
    }

    // MARK: Forms of the report

    @Test(arguments: [
        ("terminal", "Dateline "), ("json", "{\n  \"dateline\": 1"), ("html", "<!DOCTYPE html>"),
        ("jsonl", "{\"id\":\"a.txt\""),
    ])
    func `each form of the report begins as its own`(format: String, start: String) async throws {
        try folder.addArticle("a.txt")
        let outcome = try await Program.run(["read", "--format", format, "a.txt"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.outputText.lowercased().hasPrefix(start.lowercased()))
        #expect(outcome.output.last == UInt8(ascii: "\n"))
    }

    @Test func `a report goes into a file where that is asked for`() async throws {
        try folder.addArticle("a.txt")
        let call = ["read", "--format", "json", "a.txt"]
        let shown = try await Program.run(call, in: folder)
        let outcome = try await Program.run(call + ["--output", "report.json"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        let written = try Data(contentsOf: folder.url.appendingPathComponent("report.json"))
        #expect(written == shown.output)
    }

    @Test func `a report that cannot be written is told and ends with 1`() async throws {
        try folder.addArticle("a.txt")
        let outcome = try await Program.run(["read", "a.txt", "-o", "none/report"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines == ["dateline: the report cannot be written to none/report"])
    }

    @Test func `a full disk is told and ends with 1`() async throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        try folder.addArticle("a.txt")
        let outcome = try await Program.shell("\"$DATELINE\" read a.txt > /dev/full", in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines == ["dateline: the report cannot be written to standard output"])
    }

    // MARK: Terminals and pipes

    @Test func `no colours and no progress go to what is no terminal`() async throws {
        let outcome = try await Program.run(["read", Self.examples], in: folder)
        #expect(!outcome.output.contains(Self.escape))
        #expect(!outcome.error.contains(Self.escape))
        #expect(!outcome.error.contains(UInt8(ascii: "\r")))
    }

    @Test(arguments: [("", true), ("NO_COLOR=1", false), ("NO_COLOR=", true), ("TERM=dumb", false)])
    func `a terminal gets colours unless its user is to be spared them`(
        setting: String,
        isColoured: Bool
    ) async throws {
        // util-linux's script gives the program a terminal; other systems' takes other options.
        let script = "/usr/bin/script"
        guard FileManager.default.isExecutableFile(atPath: script) else { return }
        try folder.addArticle("a.txt")
        let line =
            "env -u NO_COLOR TERM=xterm \(setting) \(script) -qec '\"$DATELINE\" read a.txt 2>err' t"
        let outcome = try await Program.shell(line, in: folder)
        #expect(outcome.outputText.contains("Ferry catches fire off Corfu"))
        #expect(outcome.output.contains(Self.escape) == isColoured)
    }

    @Test func `a reader that goes away ends the writing and nothing else`() async throws {
        let line = "{ \"$DATELINE\" read --format json '\(Self.examples)'; echo $? >&2; } | head -1"
        let outcome = try await Program.shell(line, in: folder)
        #expect(outcome.outputText == "{\n")
        #expect(outcome.errorLines == ["0"])
    }

    // MARK: The same bytes

    @Test(arguments: ["terminal", "json", "html", "jsonl"])
    func `any number of threads gives the same bytes`(format: String) async throws {
        let call = ["read", "--format", format, Self.examples, "--threads"]
        let one = try await Program.run(call + ["1"], in: folder)
        let four = try await Program.run(call + ["4"], in: folder)
        #expect(one.status == 0)
        #expect(one.output == four.output)
    }
}
