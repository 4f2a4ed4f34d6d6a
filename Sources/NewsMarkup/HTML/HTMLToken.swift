// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML source, as the tokenizer hands it to the tree builder.
struct HTMLToken {
    enum Kind {
        case startTag, endTag, text, comment, doctype, cdata
    }

    var kind: Kind
    /// Of a tag what its name means, else `other`.
    var tag = HTMLTag.other
    /// Of a tag where its name stands in the bytes; else where the text stands.
    var range: Range<Int>
    /// Of a start tag the range of its attributes.
    var attributes = 0..<0
    /// Whether a start tag ends in `/>`.
    var isSelfClosing = false
}
