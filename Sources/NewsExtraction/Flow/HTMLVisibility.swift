// SPDX-License-Identifier: Apache-2.0

import NewsMarkup

/// What of a page no reader sees as text.
enum HTMLVisibility {
    /// Elements whose content is code, controls or pictures.
    static func isUnread(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .script, .style, .noscript, .template, .svg, .math, .head, .button, .select, .input,
            .textarea, .iframe, .object, .embed, .applet, .audio, .video, .canvas, .title,
            .noframes, .noembed, .dialog:
            true
        default: false
        }
    }

    /// Whether an element says that it is not shown.
    static func isHidden(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        for attribute in document.attributes(of: node) {
            switch attribute.name.count {
            case 5 where isName("style", attribute, document):
                if hidesByStyle(document.bytes[attribute.value]) { return true }
            case 6 where isName("hidden", attribute, document): return true
            case 11 where isName("aria-hidden", attribute, document):
                if document.bytes[attribute.value].elementsEqual("true".utf8) { return true }
            default: break
            }
        }
        return false
    }

    private static func isName(
        _ name: StaticString,
        _ attribute: HTMLAttribute,
        _ document: HTMLDocument
    ) -> Bool {
        name.withUTF8Buffer { wanted in
            zip(wanted, document.bytes[attribute.name]).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
        }
    }

    private static func hidesByStyle(_ style: ArraySlice<UInt8>) -> Bool {
        let compact = style.filter { $0 > 0x20 }
        return Keywords.contains("display:none", in: compact)
            || Keywords.contains("visibility:hidden", in: compact)
    }
}
