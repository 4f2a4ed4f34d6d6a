// SPDX-License-Identifier: Apache-2.0

import Foundation
public import NewsModel

/// Finds the files under given paths.
public struct FileFinder {
    /// The files found, sorted by path, each once.
    public private(set) var files: [String] = []
    /// The paths that are not there or cannot be looked into.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Finds the files at paths: a file itself, of a folder all that is in it and below.
    ///
    /// Names that begin with a dot are passed over inside folders, and links are not followed, so
    /// that no loop of links holds it up. The order is that of the paths, then of the names.
    public init(paths: [String]) {
        var seen: Set<String> = []
        for path in paths {
            for file in find(at: path) where seen.insert(file).inserted { files.append(file) }
        }
    }

    private mutating func find(at path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            report("there is no such file or folder", path)
            return []
        }
        guard isFolder.boolValue else { return [path] }
        return contents(of: path)
    }

    private mutating func contents(of folder: String) -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            report("the folder cannot be read", folder)
            return []
        }
        var found: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            switch type(of: path) {
            case .typeDirectory: found += contents(of: path)
            case .typeRegular: found.append(path)
            default: continue
            }
        }
        return found
    }

    private func type(of path: String) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType
    }

    private mutating func report(_ message: String, _ path: String) {
        diagnostics.append(Diagnostic(severity: .error, message: message, path: path))
    }
}
