// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// The targets stand in the order of their layers: a target imports only targets above it.
// ARCHITECTURE.md says what each is for; TidyTests holds the arrows.
let package = Package(
    name: "Dateline",
    products: [
        .executable(name: "dateline", targets: ["dateline"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // The C libraries, each wrapped once behind a header that shows none of its types.
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
        ),
        .target(
            name: "CXML2",
            cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
            linkerSettings: [.linkedLibrary("xml2")]
        ),
        .target(name: "CCURL", linkerSettings: [.linkedLibrary("curl")]),
        // The full tables know 160 languages; they go before those of the library itself, which know 83.
        .target(
            name: "CCLD2",
            linkerSettings: [.linkedLibrary("cld2_full"), .linkedLibrary("cld2")]
        ),
        // What the languages of a script are told apart by, as bytes inside the program.
        .target(
            name: "CLanguageModel",
            exclude: ["languages.model"],
            cSettings: [.unsafeFlags(["-std=gnu23"])]
        ),
        // The lexicons' TSV as bytes inside the program, so that looking a word up needs no file.
        .target(
            name: "CLexiconData",
            exclude: ["lexicon.image"],
            cSettings: [.unsafeFlags(["-std=gnu23"])]
        ),
        // What was learned of how names are spelled in other scripts, likewise.
        .target(
            name: "CNameData",
            exclude: ["ar.bin", "he.bin", "ja.bin", "ko.bin", "ru.bin", "zh.bin"],
            cSettings: [.unsafeFlags(["-std=gnu23"])]
        ),

        // L0
        .target(
            name: "NewsText",
            dependencies: ["CICU", "CCLD2", "CLanguageModel", "CNameData"]
        ),

        // L1
        .target(name: "NewsModel"),
        .target(name: "NewsMarkup", dependencies: ["CXML2", "NewsText"]),
        .target(
            name: "NewsLexicons",
            dependencies: ["CLexiconData", "NewsText", "NewsModel"],
            exclude: ["Resources"]
        ),

        // L2
        .target(name: "NewsFeeds", dependencies: ["NewsText", "NewsModel", "NewsMarkup"]),
        .target(name: "NewsExtraction", dependencies: ["NewsText", "NewsModel", "NewsMarkup"]),
        .target(name: "NewsArchives", dependencies: ["NewsText", "NewsModel", "NewsMarkup"]),
        .target(name: "NewsAnnotation", dependencies: ["NewsText", "NewsModel", "NewsLexicons"]),
        .target(
            name: "NewsClaims",
            dependencies: ["NewsText", "NewsModel", "NewsLexicons", "NewsAnnotation"]
        ),
        .target(
            name: "NewsStories",
            dependencies: ["NewsText", "NewsModel", "NewsLexicons", "NewsAnnotation"]
        ),

        // L3
        .target(name: "NewsFetch", dependencies: ["CCURL", "NewsMarkup"]),

        // L4
        .target(
            name: "NewsEngine",
            dependencies: [
                "NewsText", "NewsModel", "NewsMarkup", "NewsLexicons", "NewsFeeds",
                "NewsExtraction", "NewsArchives", "NewsAnnotation", "NewsClaims", "NewsStories",
            ]
        ),

        // L5
        .target(name: "NewsReport", dependencies: ["NewsText", "NewsModel", "NewsMarkup"]),
        .executableTarget(
            name: "dateline",
            dependencies: [
                "NewsText", "NewsModel", "NewsMarkup", "NewsLexicons", "NewsAnnotation",
                "NewsStories", "NewsFetch", "NewsEngine", "NewsReport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Tools: what compiles the lexicons before the program is built, and what `make bench` runs.
        .executableTarget(name: "compile-lexicons", dependencies: ["NewsLexicons"]),
        .target(name: "CAllocations", path: "Benchmarks/CAllocations"),
        .executableTarget(
            name: "annotation-bench",
            dependencies: [
                "CAllocations", "NewsModel", "NewsLexicons", "NewsAnnotation", "NewsClaims",
                "NewsEngine",
            ],
            path: "Benchmarks/annotation-bench"
        ),
        .executableTarget(
            name: "story-bench",
            dependencies: ["NewsModel", "NewsLexicons", "NewsAnnotation", "NewsStories"],
            path: "Benchmarks/story-bench"
        ),

        .testTarget(name: "NewsTextTests", dependencies: ["NewsText"]),
        .testTarget(name: "NewsModelTests", dependencies: ["NewsModel"]),
        .testTarget(name: "NewsMarkupTests", dependencies: ["NewsMarkup"]),
        .testTarget(
            name: "NewsLexiconsTests",
            dependencies: ["NewsLexicons", "NewsModel", "NewsText"]
        ),
        .testTarget(name: "NewsFeedsTests", dependencies: ["NewsFeeds", "NewsModel"]),
        .testTarget(
            name: "NewsExtractionTests",
            dependencies: ["NewsExtraction", "NewsArchives", "NewsModel", "NewsMarkup"]
        ),
        .testTarget(name: "NewsArchivesTests", dependencies: ["NewsArchives", "NewsModel"]),
        .testTarget(
            name: "NewsAnnotationTests",
            dependencies: ["NewsAnnotation", "NewsLexicons", "NewsModel", "NewsText"],
            exclude: ["Gold", "Mentions"]
        ),
        .testTarget(
            name: "NewsClaimsTests",
            dependencies: [
                "NewsClaims", "NewsAnnotation", "NewsLexicons", "NewsModel", "NewsText",
            ],
            exclude: ["Gold"]
        ),
        .testTarget(
            name: "NewsStoriesTests",
            dependencies: ["NewsStories", "NewsAnnotation", "NewsLexicons", "NewsModel"]
        ),
        .testTarget(name: "NewsFetchTests", dependencies: ["NewsFetch", "NewsMarkup"]),
        .testTarget(
            name: "NewsReportTests",
            dependencies: ["NewsReport", "NewsModel", "NewsText"]
        ),
        .testTarget(
            name: "NewsEngineTests",
            dependencies: ["NewsEngine", "NewsModel", "NewsStories", "NewsReport", "NewsText"]
        ),
        .testTarget(name: "DatelineTests", dependencies: ["dateline"]),
        .testTarget(name: "TidyTests"),
    ],
    cxxLanguageStandard: .cxx17
)

// The settings every target carries.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .treatAllWarnings(as: .error),
        ]
}
