// SPDX-License-Identifier: Apache-2.0

import Testing

/// The other tests are only as good as what they take for code.
@Suite struct SwiftCodeTests {
    @Test(arguments: [
        ("let a = 1 // print(a)\nb", "let a = 1 \nb"),
        ("a /* try! \n */ b", "a \n b"),
        (#"f("x\"print(") + 1"#, #"f(") + 1"#),
        ("f(\"\"\"\n a! \"b\"\n \"\"\") + 1", "f(\n\n\") + 1"),
        (##"f(#"a " b!"#) + 1"##, ##"f(") + 1"##),
    ])
    func `comments and strings are no code`(source: String, code: String) {
        #expect(SwiftCode([UInt8](source.utf8)).text == code)
    }
}
