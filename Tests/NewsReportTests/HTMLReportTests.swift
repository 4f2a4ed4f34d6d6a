// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsReport
import Testing

@Suite struct HTMLReportTests {
    private let page = HTMLReport().render(SampleEdition.whole)

    @Test func `the sample edition is written as it was looked at`() throws {
        try expectGolden(page, "sample.html")
    }

    @Test(arguments: SampleCase.allCases)
    func `every element is closed, in the order in which they were opened`(sample: SampleCase) {
        var open: [String] = []
        for tag in TagScanner.tags(of: HTMLReport().render(sample.edition)) {
            if tag.isEnd {
                #expect(open.popLast() == tag.name)
            } else if tag.name != "meta", tag.name != "!doctype" {
                open.append(tag.name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test(arguments: [SampleCase.plain, .hostile])
    func `every link within the page leads somewhere, and no identifier stands twice`(
        sample: SampleCase
    ) {
        let tags = TagScanner.tags(of: HTMLReport().render(sample.edition))
        let identifiers = tags.compactMap { $0.attributes["id"] }
        let targets = tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
        let known = Set(identifiers)
        #expect(known.count == identifiers.count)
        #expect(targets.filter { !known.contains(String($0.dropFirst())) } == [])
        #expect(targets.count > 10)
    }

    @Test func `each quotation, figure and citation links to the sentence that has it`() {
        // zh-1 is the first article: its first quotation stands in its second sentence, its figure
        // in the first, its citation in the fourth.
        for link in ["#a1-s2", "#a1-s1", "#a1-s4"] {
            #expect(page.contains("href=\"\(link)\""), "\(link)")
        }
        #expect(page.contains("<span id=\"a1-s4\">《北岸时报》"))
    }

    @Test func `a text says its language and the direction it is written in`() {
        #expect(page.contains("<h3 lang=\"ar\" dir=\"rtl\">"))
        #expect(page.contains("<h3 lang=\"zh-Hans\" dir=\"ltr\">"))
        #expect(page.contains("class=\"body\" lang=\"he\" dir=\"rtl\""))
    }

    @Test func `a browser is told to fetch and to run nothing`() {
        #expect(page.contains("default-src &#39;none&#39;"))
        let names = Set(TagScanner.tags(of: page).map(\.name))
        #expect(
            names.isDisjoint(with: ["script", "img", "link", "iframe", "object", "form", "base"])
        )
        #expect(!page.contains("url("))
        #expect(!page.contains("@import"))
    }

    @Test func `hostile text stays text`() {
        let page = HTMLReport().render(HostileEdition.whole)
        let names = TagScanner.tags(of: page).map(\.name)
        #expect(names.count { $0 == "style" } == 2)
        #expect(names.count { $0 == "script" || $0 == "img" } == 0)
        #expect(!page.contains("javascript:alert(1)\""))
        #expect(page.contains("&lt;/style&gt;&lt;script&gt;"))
        let isClean = page.unicodeScalars.allSatisfy {
            $0 == "\n" || !HostileEdition.steering.contains($0)
        }
        #expect(isClean)
    }

    @Test func `a copy is marked and not counted as independent`() {
        #expect(page.contains("4 reports: 3 independent, 1 copy"))
        #expect(page.contains("Copy of the text of <a href=\"#a2\"><bdi>Meridian Wire</bdi></a>"))
    }

    @Test func `an inferred date shows the words it was inferred from`() {
        #expect(page.contains("inferred from the text: <q><bdi>sáng Chủ nhật 4/5</bdi></q>"))
        #expect(page.contains("stated: May 2031"))
    }
}
