// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsReport
import Testing

@Suite struct HTMLReportTests {
    @Test func `the sample edition is written as it was looked at`() throws {
        try expectGolden(HTMLReport().render(SampleEdition.whole), "sample.html")
    }
}
