// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The real captures beside the package, read where they are and nowhere copied.
enum SharedCaptures {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../shared/captures").standardized

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

    /// The file whose name begins with three digits.
    static func bytes(_ digits: String) throws -> [UInt8] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        guard let name = names.first(where: { $0.hasPrefix(digits) }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }
}
