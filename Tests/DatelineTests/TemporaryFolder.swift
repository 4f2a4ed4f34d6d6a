// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder of a test's own, which goes when the test is over.
final class TemporaryFolder: Sendable {
    // A reference: the folder is removed when the last who uses it lets go of it.

    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("dateline-tests-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            // A leftover in the system's folder for such things harms nobody.
            return
        }
    }

    /// Writes a file, with the folders that it lies in.
    @discardableResult
    func add(_ path: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes a text of two paragraphs that is plainly an article.
    @discardableResult
    func addArticle(_ path: String) throws -> String {
        let text = """
            2026-04-14

            Ferry catches fire off Corfu

            A fire broke out on a ferry off Corfu early on Tuesday and 312 people were taken off it, \
            the coast guard said. Nobody was hurt, and the ship was towed into port by the evening.

            “We will find out what happened,” the minister of shipping, Eleni Vardaki, said.

            """
        return try add(path, text.utf8)
    }
}
