// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The program as it was built with these tests.
struct Program {
    /// What a run of the program came to.
    struct Outcome {
        /// The exit status, or the number of the signal that ended it, less than 0.
        var status: Int32
        var output: Data
        var error: Data

        var outputText: String { String(decoding: output, as: UTF8.self) }
        var errorLines: [String] {
            String(decoding: error, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    /// The program's file, beside the tests' own in the folder of products.
    static let file: URL? = {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let places =
            bundles.map(\.bundlePath)
            + [
                Bundle.main.executablePath, Bundle.main.bundlePath, CommandLine.arguments.first,
            ].compactMap(\.self)
        for place in places {
            // A bundle's own file may lie some folders below the products.
            var folder = URL(fileURLWithPath: place)
            for _ in 0..<5 {
                let file = folder.appendingPathComponent("dateline")
                if isProgram(file) { return file }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    private static func isProgram(_ file: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: file.path)
    }

    /// Runs the program to its end with streams that are no terminal.
    static func run(
        _ arguments: [String],
        input: Data = Data(),
        environment: [String: String] = [:],
        in folder: TemporaryFolder
    ) async throws -> Outcome {
        let program = try #require(file, "the program is not beside the tests")
        return try await run(
            program,
            arguments,
            input: input,
            environment: environment,
            in: folder
        )
    }

    /// Runs a line of the shell, in which `$DATELINE` is the program, to its end.
    static func shell(_ line: String, in folder: TemporaryFolder) async throws -> Outcome {
        let program = try #require(file, "the program is not beside the tests")
        return try await run(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", line],
            input: Data(),
            environment: ["DATELINE": program.path],
            in: folder
        )
    }

    private static func run(
        _ program: URL,
        _ arguments: [String],
        input: Data,
        environment: [String: String],
        in folder: TemporaryFolder
    ) async throws -> Outcome {
        // Streams through files: a pipe that nobody empties would hold the program up.
        let run = folder.url.appendingPathComponent(".run-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: run, withIntermediateDirectories: false)
        let files = ["in", "out", "err"].map(run.appendingPathComponent)
        for file in files { try (file == files[0] ? input : Data()).write(to: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do { try process.run() } catch { done.resume(throwing: error) }
        }
        let isSignalled = process.terminationReason == .uncaughtSignal
        return Outcome(
            status: isSignalled ? -process.terminationStatus : process.terminationStatus,
            output: try Data(contentsOf: files[1]),
            error: try Data(contentsOf: files[2])
        )
    }
}
