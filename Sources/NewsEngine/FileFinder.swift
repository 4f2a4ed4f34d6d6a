// SPDX-License-Identifier: Apache-2.0

import Foundation
public import NewsModel

/// Finds the files under given paths.
public struct FileFinder {
    /// The files found, in the order of the paths, below each by name; each once.
    public private(set) var files: [String] = []
    /// The paths that are not there, that cannot be looked into or that hold nothing.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Finds the files at paths: a file itself, of a folder all that is in it and below.
    ///
    /// Names that begin with a dot are passed over inside folders, and links are not followed
    /// there, so that no loop of links holds it up.
    public init(paths: [String]) {
        var seen: Set<String> = []
        for path in paths {
            for file in find(at: path) where seen.insert(file).inserted { files.append(file) }
        }
    }

    private mutating func find(at path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            report(.error, "there is no such file or folder", path)
            return []
        }
        guard isFolder.boolValue else { return [path] }
        let before = diagnostics.count
        let found = files(below: path)
        if found.isEmpty, diagnostics.count == before {
            report(.warning, "there is nothing to read in it", path)
        }
        return found
    }

    private mutating func files(below folder: String) -> [String] {
        var found: [String] = []
        // What is still to be looked at, the next one last; folders may lie very deep.
        var pending = children(of: folder)
        while let path = pending.popLast() {
            switch type(of: path) {
            case .typeDirectory: pending += children(of: path)
            case .typeRegular: found.append(path)
            default: continue
            }
        }
        return found
    }

    /// What is in a folder, the first by name last.
    private mutating func children(of folder: String) -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            return names.filter { !$0.hasPrefix(".") }.sorted(by: >).map { prefix + $0 }
        } catch {
            report(.error, "the folder cannot be read", folder)
            return []
        }
    }

    private func type(of path: String) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType
    }

    private mutating func report(_ severity: Diagnostic.Severity, _ message: String, _ path: String)
    {
        diagnostics.append(Diagnostic(severity: severity, message: message, path: path))
    }
}
