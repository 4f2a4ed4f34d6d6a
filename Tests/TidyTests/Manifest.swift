// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The targets as `Package.swift` lists them, read as text.
struct Manifest {
    /// A target of the package.
    struct Target {
        let name: String
        let isTest: Bool
        /// Targets and products, as named.
        let dependencies: [String]
    }

    /// All targets, in their order.
    static let targets: [Target] = {
        guard let manifest = Tree.files.first(where: { $0.path == "Package.swift" }) else {
            return []
        }
        let entry = /\.(target|executableTarget|testTarget)\(\s*name: "([\w-]+)"/
        let text = manifest.text
        let matches = text.matches(of: entry)
        return matches.indices.map { index in
            let isLast = index + 1 == matches.count
            let end = isLast ? text.endIndex : matches[index + 1].range.lowerBound
            let rest = text[matches[index].range.upperBound..<end]
            return Target(
                name: String(matches[index].output.2),
                isTest: matches[index].output.1 == "testTarget",
                dependencies: dependencies(in: rest)
            )
        }
    }()

    /// The names between the brackets of `dependencies:`.
    private static func dependencies(in entry: Substring) -> [String] {
        guard let list = entry.firstMatch(of: /dependencies: \[([^\]]*)\]/) else { return [] }
        let withoutPackages = list.output.1.replacing(/package: "[^"]*"/, with: "")
        return withoutPackages.matches(of: /"([^"]+)"/).map { String($0.output.1) }
    }
}
