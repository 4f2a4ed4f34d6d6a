// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("en", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("EN", "en"), ("iw", "he"), ("zho", "zh"),
        ("zh", "zh"), ("zh-CN", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"),
        ("zh-Hans-TW", "zh-Hans"), ("sr-Latn-RS", "sr"), ("ha", "ha"), ("vie", "vi"),
    ])
    func `a stated language becomes its tag`(stated: String, tag: String) {
        #expect(Language(stated: stated)?.tag == tag)
    }

    @Test(arguments: [
        "", "e", "English", "中文", "en us", "12", "-en", "x-klingon", "unknown",
    ])
    func `what is no tag is no language`(stated: String) {
        #expect(Language(stated: stated) == nil)
    }
}
