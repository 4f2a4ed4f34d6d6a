// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsReport
import Testing

@Suite struct TerminalReportTests {
    @Test func `the sample edition is written as it was looked at`() throws {
        let report = TerminalReport(style: .plain, width: 80)
        try expectGolden(report.render(SampleEdition.whole), "sample.txt")
    }
}
