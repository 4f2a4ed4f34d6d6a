// SPDX-License-Identifier: Apache-2.0

/// Takes the name out of what feeds write for an author.
enum AuthorName {
    /// The name of `mail (Name)`, `Name (mail)`, `Name <mail>`; a bare mail address as it is.
    static func name(in text: String) -> String {
        let bytes = Array(text.utf8)
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return text }
        for (open, close) in [
            (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
        ] {
            guard let start = bytes.firstIndex(of: open), let end = bytes.lastIndex(of: close),
                start < end
            else { continue }
            let inside = bytes[(start + 1)..<end].trimmed
            let outside = bytes[..<start].trimmed
            let name = (start..<end).contains(at) ? outside : inside
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return text
    }
}
