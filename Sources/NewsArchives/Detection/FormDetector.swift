// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Finds out what a file is: from its content first, from its name where the content leaves it open.
public enum FormDetector {
    /// The form of a file, or why it has none that can be read.
    ///
    /// - Complexity: O(*n*).
    public static func detect(
        _ bytes: [UInt8],
        path: String
    ) -> Result<Capture.Form, Rejection> {
        do throws(Rejection) {
            return .success(try identify(SourceText(bytes).bytes, path: path).form)
        } catch {
            return .failure(error)
        }
    }

    /// What a text is, with what finding it out brought to light.
    enum Identity {
        case note(MirrorNote)
        case page(Capture.Markup)
        case feed
        case records(RecordLayout)
        case markdown
        case text

        var form: Capture.Form {
            switch self {
            case .note: .feedMirrorNote
            case .page: .page
            case .feed: .feed
            case .records: .record
            case .markdown: .markdown
            case .text: .text
            }
        }
    }

    /// What a text of more than white space is.
    static func identify(_ text: [UInt8], path: String) throws(Rejection) -> Identity {
        if let note = MirrorNote(text) { return .note(note) }
        let suffix = suffix(of: path)
        let isNamedJSON = ["json", "jsonl", "ndjson"].contains(suffix)
        if let layout = try RecordLayout.find(in: text, isNamedJSON: isNamedJSON) {
            return .records(layout)
        }
        if let markup = try identifyMarkup(text, suffix: suffix) { return markup }
        let start = FrontMatter(text)?.end ?? 0
        if ["md", "markdown"].contains(suffix) || MarkdownSigns.areEnough(in: text, from: start) {
            return .markdown
        }
        let isNamedHTML = ["html", "htm", "xhtml"].contains(suffix)
        if isNamedHTML || HTMLSigns.areEnough(in: text) {
            return .page(isNamedHTML ? .page : .fragment)
        }
        return .text
    }

    /// A page or a feed, or `nil` for a text that begins without a tag that either has.
    private static func identifyMarkup(
        _ text: [UInt8],
        suffix: String
    ) throws(Rejection) -> Identity? {
        let probe = MarkupProbe(text)
        guard let root = probe.root, let local = probe.localRoot else {
            guard probe.hasXMLDeclaration else { return nil }
            throw Rejection(reason: "the file is XML without any element")
        }
        if isFeed(local, text, probe) { return .feed }
        if let markup = HTMLSigns.markup(of: probe) { return .page(markup) }
        let isXML =
            probe.hasXMLDeclaration
            || ["xml", "rss", "atom", "opml", "svg", "rdf"].contains(suffix)
            || text.string(probe.rootTag).utf8.contains(UInt8(ascii: "=")) || closes(root, text)
        guard isXML else { return nil }
        throw Rejection(reason: "the file is XML but no feed: its first element is <\(root)>")
    }

    private static func isFeed(_ root: String, _ text: [UInt8], _ probe: MarkupProbe) -> Bool {
        if root == "rss" || root == "feed" { return true }
        // RSS 0.9 and 1.0 are RDF, and so is much else.
        let tag = probe.rootTag
        return root == "rdf"
            && (text.firstIndex(of: "purl.org/rss/", in: tag) != nil
                || text.firstIndex(of: "my.netscape.com/", in: tag) != nil)
    }

    /// Whether a text ends with the end tag of its first element, as XML does.
    private static func closes(_ root: String, _ text: [UInt8]) -> Bool {
        let end = text.trimmed(text.indices).upperBound
        let tail = String(
            decoding: text[max(0, end - root.utf8.count - 3)..<end].map(\.lowerCased),
            as: UTF8.self
        )
        return tail == "</\(root)>"
    }

    /// What follows the last full stop of a file's name, lower case; may be empty.
    private static func suffix(of path: String) -> String {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let stop = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(decoding: name[stop...].dropFirst().map(\.lowerCased), as: UTF8.self)
    }
}
