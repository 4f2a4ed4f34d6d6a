// SPDX-License-Identifier: Apache-2.0

import NewsEngine
import NewsModel
import NewsStories
import Testing

/// What an editor writes, line by line.
@Suite struct DecisionLinesTests {
    private func id(_ name: String) -> Article.ID { Article.ID(name) }

    @Test func `each line is a decision, and blank lines and other members are passed over`() throws
    {
        let text = """
            {"merge": ["a1", "b1"], "by": "an editor"}

            {"split": ["a3", "a4"], "from": "a1"}
            {"move": "a3", "from": "a1", "to": "b1"}
              \t
            {"apart": ["a1", "c1"]}
            """
        #expect(
            try DecisionLines(Array(text.utf8)).decisions == [
                .merge(id("a1"), id("b1")), .split([id("a3"), id("a4")], from: id("a1")),
                .move(id("a3"), from: id("a1"), to: id("b1")), .apart(id("a1"), id("c1")),
            ]
        )
        #expect(try DecisionLines([]).decisions.isEmpty)
    }

    @Test(arguments: [
        "{\"merge\": [\"a\", \"a\"]}", "{\"merge\": [\"a\", 1]}", "{\"merge\": \"a\"}",
        "{\"split\": [], \"from\": \"a\"}", "{\"split\": [\"a\"], \"from\": \"a\"}",
        "{\"move\": [\"a\"], \"from\": \"b\", \"to\": \"c\"}", "{\"apart\": [\"a\", \"b\", \"c\"]}",
        "{\"merge\": [\"a\", \"b\"], \"apart\": [\"a\", \"c\"]}", "{}", "null",
        "{\"merge\": [\"a\", \"b\"",
    ])
    func `the first line that is no decision is told with its number`(line: String) {
        let good = "{\"apart\": [\"a\", \"b\"]}\n"
        let fault = #expect(throws: ArticleLines.Fault.self) {
            try DecisionLines(Array((good + line).utf8))
        }
        #expect(fault?.line == 2, "\(line)")
    }

    @Test func `a decision asks of what comes to be kept together or apart`() {
        let moved = StoryConstraints([.move(id("x"), from: id("a"), to: id("b"))])
        #expect(moved.together == [.init(id("x"), id("b"))])
        #expect(moved.apart == [.init(id("x"), id("a"))])
        let split = StoryConstraints([.split([id("x"), id("y")], from: id("a"))])
        #expect(split.together == [.init(id("x"), id("y"))])
        #expect(split.apart == [.init(id("x"), id("a")), .init(id("y"), id("a"))])
    }
}
