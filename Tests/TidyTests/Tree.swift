// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The project's files, as they stand in the folder that the tests were compiled from.
struct Tree {
    /// A text file of the project.
    struct File: Sendable, CustomTestStringConvertible {
        /// The path from the package root.
        let path: String
        /// The content.
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var name: String { (path as NSString).lastPathComponent }
        var ending: String { (path as NSString).pathExtension }
        /// The Swift of a file under `Sources`, without comments and what strings hold.
        var code: String { SwiftCode.bySourcePath[path] ?? "" }
        var testDescription: String { path }
    }

    /// The package root.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder beside the package that measurements are made with; it may be absent.
    static let shared = root.deletingLastPathComponent().appending(path: "shared")
        .resolvingSymlinksInPath()

    /// Every text file but what a build leaves behind, by path.
    static let files: [File] = {
        let all = FileManager.default.enumerator(atPath: root.path) ?? .init()
        var found: [File] = []
        for case let path as String in all {
            if path == ".git" || path.hasPrefix(".build") {
                all.skipDescendants()
            } else if path != "Package.resolved", let bytes = textBytes(path) {
                found.append(File(path: path, bytes: bytes))
            }
        }
        return found.sorted { $0.path < $1.path }
    }()

    /// The Swift files under `Sources`.
    static let sources = files.filter { $0.path.hasPrefix("Sources/") && $0.ending == "swift" }

    /// Whether there is such a file or folder, from the package root.
    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The bytes of a file that holds no zero byte; `nil` of a folder, a picture, an archive.
    private static func textBytes(_ path: String) -> [UInt8]? {
        guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
        return data.contains(0) ? nil : [UInt8](data)
    }
}
