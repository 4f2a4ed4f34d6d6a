// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsEngine
import NewsModel
import Testing

/// The five captures beside the project, read once for all tests.
struct SharedCaptures {
    /// The folder of the captures; it is no part of the project.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/captures").standardizedFileURL.path

    static let isPresent = FileManager.default.fileExists(atPath: folder)
    static let note: Comment = "skipped: ../shared/captures is not there"

    private static let reading = Task { await Editor(width: 2).edition(ofFilesAt: [folder]) }

    let edition: Edition

    /// Reads the captures, or takes the edition that another test has read.
    init() async { edition = await Self.reading.value }

    /// The article of the file whose name begins with `number`.
    func item(_ number: String) throws -> Edition.Item {
        try #require(
            edition.items.first {
                URL(fileURLWithPath: $0.article.origin.path).lastPathComponent.hasPrefix(number)
            },
            "no article of capture \(number)"
        )
    }

    /// The story that holds an article.
    func story(of number: String) throws -> Story {
        let id = try item(number).article.id
        return try #require(
            edition.stories.first { $0.assignments.contains { $0.article == id } }
        )
    }

    /// The entity that has a name among its aliases, of a kind.
    func entity(named name: String, _ kind: Entity.Kind = .person) -> Entity? {
        edition.entities.first { entity in
            entity.kind == kind && entity.aliases.contains { $0.name == name }
        }
    }

    /// The quotations of an article whose speaker shows a label that contains `label`.
    func quotations(in number: String, by label: String) throws -> [Quotation] {
        try item(number).claims.quotations.filter {
            $0.speaker?.label.localizedCaseInsensitiveContains(label) ?? false
        }
    }

    /// The figures of an article with a value.
    func figures(in number: String, of value: Double) throws -> [Figure] {
        try item(number).claims.figures.filter { $0.value == value }
    }

    /// The names of the outlets that an article cites, with those between.
    func citations(in number: String) throws -> [String] {
        try item(number).claims.citations.map { citation in
            (citation.via.map { $0.outlet.value + " < " } ?? "") + citation.outlet.value
        }
    }
}
