// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct BodyTests {
    @Test(arguments: ["", "\n", "one", "one\n", "\n\n one \r\n\r\n\ttwo\n \nthree ", "第一\n第二\n"])
    func `lines are kept byte for byte`(text: String) {
        #expect(Body(linesOf: Array(text.utf8)).text == Array(text.utf8))
    }

    @Test func `every line is a paragraph without the white space around it`() {
        let body = Body(linesOf: Array("\n\n one \r\n\r\n\ttwo\n \n第三 ".utf8))
        #expect(body.blocks.map { body.string($0.range) } == ["one", "two", "第三"])
        #expect(body.blocks.allSatisfy { $0.kind == .paragraph && $0.level == 0 })
        #expect(body.blocks.map(\.range.lowerBound) == [3, 12, 18])
    }

    @Test func `white space alone makes no paragraph`() {
        #expect(Body(linesOf: Array(" \n\t\r\n\n".utf8)).blocks.isEmpty)
    }
}
