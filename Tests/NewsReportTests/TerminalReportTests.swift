// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@testable import NewsReport

@Suite struct TerminalReportTests {
    @Test func `the sample edition is written as it was looked at`() throws {
        let report = TerminalReport(style: .plain, width: 80)
        try expectGolden(report.render(SampleEdition.whole), "sample.txt")
    }

    @Test(arguments: [40, 57, 80, 120])
    func `no line is wider than the width`(width: Int) {
        for sample in SampleCase.allCases {
            let report = TerminalReport(style: .plain, width: width).render(sample.edition)
            for line in report.split(separator: "\n") {
                #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
            }
        }
    }

    @Test func `colours change nothing but the colours`() {
        let plain = TerminalReport(style: .plain, width: 80).render(SampleEdition.whole)
        let coloured = TerminalReport(style: .coloured, width: 80).render(SampleEdition.whole)
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;36m"))
        #expect(withoutColours(coloured) == plain)
    }

    @Test func `hostile text sends no sequence to the terminal`() {
        let report = TerminalReport(style: .plain, width: 80).render(HostileEdition.whole)
        let isolates: Set<Unicode.Scalar> = ["\u{2068}", "\u{2069}", "\n"]
        for scalar in report.unicodeScalars where HostileEdition.steering.contains(scalar) {
            #expect(isolates.contains(scalar), "U+\(String(scalar.value, radix: 16))")
        }
        #expect(report.contains("\u{FFFD}"))
    }

    @Test func `right-to-left text stands between isolates, closed on every line`() {
        let report = TerminalReport(style: .plain, width: 40).render(SampleEdition.whole)
        #expect(report.contains("\u{2068}صوت الساحل\u{2069} · ar"))
        for line in report.split(separator: "\n") {
            let opened = line.unicodeScalars.count { $0 == "\u{2068}" }
            let closed = line.unicodeScalars.count { $0 == "\u{2069}" }
            #expect(opened == closed, "\(line)")
        }
    }

    @Test(arguments: SampleCase.allCases)
    func `the same edition gives the same bytes`(sample: SampleCase) {
        let report = TerminalReport(style: .coloured, width: 80)
        #expect(report.render(sample.edition) == report.render(sample.edition))
    }

    @Test func `an empty edition is one line`() {
        let report = TerminalReport(style: .plain, width: 80).render(Edition())
        #expect(
            report == "Dateline 0 reports · 0 outlets · 0 languages · 0 stories · 0 storylines\n"
        )
    }

    @Test func `an article in no story is not lost`() {
        var edition = SampleEdition.whole
        edition.stories.removeLast()
        let report = TerminalReport(style: .plain, width: 80).render(edition)
        #expect(report.contains("In no story"))
        #expect(report.contains("Grain treaty signed at Lora after nine months"))
    }

    private func withoutColours(_ text: String) -> String {
        text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    }
}
