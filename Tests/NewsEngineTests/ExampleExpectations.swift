// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `Examples/expected.json`, whose keys `Examples/README.md` explains.
struct ExampleExpectations: Decodable {
    struct ExpectedStory: Decodable, Sendable, CustomTestStringConvertible {
        var id: String
        var articles: [String]
        var testDescription: String { id }
    }

    struct ExpectedStoryline: Decodable {
        var id: String
        var stories: [String]
    }

    struct ExpectedArticle: Decodable, Sendable, CustomTestStringConvertible {
        var article: String
        var language: String
        var title: String
        var outlet: String?
        var url: String?
        var published: String?
        var inferred: String?
        var paragraphs: Int
        var headings: [String]?
        var captions: [String]?
        var images: [String]?
        var testDescription: String { article }
    }

    struct ExpectedCopies: Decodable {
        struct Copy: Decodable {
            var article: String
        }

        var original: String
        var copies: [Copy]
    }

    struct ExpectedComparison: Decodable, Sendable, CustomTestStringConvertible {
        struct Side: Decodable {
            var value: Double
            var claimant: String
            var articles: [String]
        }

        var relation: String
        var story: String
        var counts: String
        var figures: [Side]
        var testDescription: String { "\(relation) \(counts) of \(story)" }
    }

    struct ExpectedApartness: Decodable, Sendable, CustomTestStringConvertible {
        struct Place: Decodable {
            var article: String
            var value: Double
        }

        var why: String
        var a: Place
        var b: Place
        var testDescription: String { why }
    }

    struct ExpectedQuotation: Decodable, Sendable, CustomTestStringConvertible {
        var article: String
        var content: String
        var speaker: String?
        var direct: Bool
        var testDescription: String { "\(article): \(content)" }
    }

    struct NamedOne: Decodable, Sendable, CustomTestStringConvertible {
        var name: String
        var names: [String]
        var story: String?
        var testDescription: String { name }
    }

    struct ExpectedCitation: Decodable, Sendable, CustomTestStringConvertible {
        var article: String
        var outlet: String
        var via: String?
        var testDescription: String { "\(article): \(outlet)" }
    }

    struct ExpectedAside: Decodable, Sendable, CustomTestStringConvertible {
        var article: String
        var text: String
        var testDescription: String { "\(article): \(text)" }
    }

    var stories: [ExpectedStory] = []
    var storylines: [ExpectedStoryline] = []
    var apart: [[String]] = []
    var articles: [ExpectedArticle] = []
    var copies: [ExpectedCopies] = []
    var comparisons: [ExpectedComparison] = []
    var claimants: [NamedOne] = []
    var notCompared: [ExpectedApartness] = []
    var quotations: [ExpectedQuotation] = []
    var persons: [NamedOne] = []
    var citations: [ExpectedCitation] = []
    var setAside: [ExpectedAside] = []
    /// What is not reached yet: by key, then by the expectation's description, why.
    var open: [String: [String: String]] = [:]

    /// Nothing where the file cannot be read, which a test of its own tells.
    static let all = (try? read()) ?? ExampleExpectations()

    init() {}

    /// Reads the file.
    static func read() throws -> ExampleExpectations {
        let file = URL(fileURLWithPath: Examples.folder).deletingLastPathComponent()
            .appendingPathComponent("expected.json")
        return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    }

    /// What a person or claimant is called; of one that the file does not list its name.
    func names(of name: String) -> [String] {
        (persons + claimants).first { $0.name == name }?.names ?? [name]
    }

    /// The articles of a story and of those that stand in one storyline with it.
    func articles(aroundStory id: String) -> [String] {
        let ids = storylines.first { $0.stories.contains(id) }?.stories ?? [id]
        return stories.filter { ids.contains($0.id) }.flatMap(\.articles)
    }
}
