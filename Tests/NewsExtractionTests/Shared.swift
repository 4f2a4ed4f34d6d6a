// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsArchives
import NewsModel

/// The material beside the package, read where it is and nowhere copied.
enum Shared {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../shared").standardized
    static let absence = "the folder shared is not beside the package"

    static var hasCaptures: Bool { exists("captures") }
    static var hasPages: Bool { exists("data/extraction") }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path())
    }

    /// The one capture of the file whose name begins with three digits.
    static func capture(_ digits: String) throws -> Capture {
        let folder = root.appending(path: "captures")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        guard let name = names.first(where: { $0.hasPrefix(digits) }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
        guard let capture = ArchiveReader.captures(in: bytes, path: name).captures.first else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return capture
    }

    /// A file that gzip packed, through the system's own gzip.
    static func unpacked(_ path: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc", root.appending(path: path).path()]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }
}
