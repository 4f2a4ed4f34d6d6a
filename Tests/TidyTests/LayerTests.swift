// SPDX-License-Identifier: Apache-2.0

import Testing

/// Holds the arrows between targets, and that reading is pure.
@Suite struct LayerTests {
    /// The house from the ground up; a target imports only targets named before it.
    static let layers = [
        ["CICU", "CXML2", "CCURL", "CCLD2", "CLanguageModel", "CLexiconData", "CNameData"],
        ["NewsText"],
        ["NewsModel", "NewsMarkup", "NewsLexicons"],
        [
            "NewsFeeds", "NewsExtraction", "NewsArchives", "NewsAnnotation", "NewsClaims",
            "NewsStories",
        ],
        ["NewsFetch"],
        ["NewsEngine"],
        ["NewsReport", "dateline"],
        ["compile-lexicons", "CAllocations", "annotation-bench", "story-bench"],
    ]
    /// Modules through which a target would reach files, clocks, threads or logs.
    static let outward: Set = [
        "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Glibc", "Darwin",
        "Musl", "os", "Logging", "Observation",
    ]
    /// Modules of the toolchain that are values and no more.
    static let inward: Set = ["Swift", "Synchronization"]
    static let order = layers.flatMap(\.self)
    static let pure = Set(layers[1...3].joined())

    @Test func `the manifest lists the targets in the order of their layers`() {
        #expect(Manifest.targets.filter { !$0.isTest }.map(\.name) == Self.order)
    }

    @Test func `a target depends only on targets above it`() {
        for target in Manifest.targets where !target.isTest {
            let above = Self.order.prefix { $0 != target.name }
            for other in target.dependencies where Self.order.contains(other) {
                #expect(above.contains(other), "\(target.name) → \(other)")
            }
        }
    }

    @Test func `a file imports only what its target declares`() {
        for file in Tree.sources {
            let declared = Manifest.targets.first { $0.name == Self.target(of: file) }?.dependencies
            for module in Self.imports(of: file)
            where !Self.outward.union(Self.inward).contains(module) {
                #expect(declared?.contains(module) == true, "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `targets of the lower three layers reach nothing outside`() {
        for file in Tree.sources where Self.pure.contains(Self.target(of: file)) {
            for module in Self.imports(of: file) {
                #expect(!Self.outward.contains(module), "\(file.path) imports \(module)")
            }
            let isAsynchronous = file.code.contains(/\basync\b/)
            #expect(!isAsynchronous, "\(file.path)")
        }
    }

    @Test func `only one target reaches the network`() {
        for file in Tree.sources where Self.target(of: file) != "NewsFetch" {
            let imports = Self.imports(of: file)
            #expect(!imports.contains("CCURL"), "\(file.path)")
            #expect(!imports.contains("FoundationNetworking"), "\(file.path)")
        }
    }

    @Test func `every target has a folder with code and every folder a target`() {
        let code = Tree.files.filter {
            $0.path.hasPrefix("Sources/") || $0.path.hasPrefix("Benchmarks/")
        }
        let folders = Set(code.map(Self.target))
        #expect(folders == Set(Self.order))
    }

    static func target(of file: Tree.File) -> String {
        String(file.path.split(separator: "/")[1])
    }

    static func imports(of file: Tree.File) -> [String] {
        file.code.split(separator: "\n").compactMap { line in
            if line.utf8.first == UInt8(ascii: " ") { return nil }
            return line.firstMatch(
                of: /^(?:@\w+ )?(?:(?:public|package|internal) )?import (?:\w+ )?(\w+)/
            )
            .map { String($0.output.1) }
        }
    }
}
