// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup
internal import NewsModel

/// Takes a file apart into captures.
public enum ArchiveReader {
    /// Reads a file of any form; what cannot be read is told and never fails the rest.
    ///
    /// A file that is none of the forms gives one diagnostic of severity `.error` with the reason.
    /// A feed is handed back as text, since reading feeds is the work of another target.
    ///
    /// - Complexity: O(*n*).
    public static func captures(in bytes: [UInt8], path: String) -> Reading {
        do throws(Rejection) {
            let text = try SourceText(bytes)
            var reading = try read(text.bytes, path: path)
            if text.replacements > 0 {
                let message = "\(text.replacements) malformed sequences of bytes were replaced"
                reading.diagnostics.insert(
                    Diagnostic(severity: .warning, message: message, path: path),
                    at: 0
                )
            }
            return reading
        } catch {
            let diagnostic = Diagnostic(severity: .error, message: error.reason, path: path)
            return Reading(diagnostics: [diagnostic])
        }
    }

    private static func read(_ text: [UInt8], path: String) throws(Rejection) -> Reading {
        let identity = try FormDetector.identify(text, path: path)
        switch identity {
        case .feed:
            return Reading(feed: text)
        case .records(let layout):
            var reader = RecordReader(path: path)
            switch layout {
            case .lines: reader.readLines(of: text)
            case .whole(let records): reader.read(records)
            }
            return reader.reading
        case .note(let note):
            return Reading(captures: [capture(of: note, path: path)])
        case .page(let markup):
            return Reading(captures: [whole(text, .page, markup, path: path)])
        case .markdown:
            return document(text, .markdown, .markdown, path: path)
        case .text:
            return document(text, .text, .none, path: path)
        }
    }

    private static func capture(of note: MirrorNote, path: String) -> Capture {
        var capture = whole(note.content, .feedMirrorNote, note.markup, path: path)
        capture.title = note.title
        capture.url = note.url
        capture.published = note.published
        return capture
    }

    private static func document(
        _ text: [UInt8],
        _ form: Capture.Form,
        _ markup: Capture.Markup,
        path: String
    ) -> Reading {
        guard let frontMatter = FrontMatter(text) else {
            return Reading(captures: [whole(text, form, markup, path: path)])
        }
        let start = text.skippingSpaces(from: frontMatter.end)
        var capture = whole(Array(text[start...]), form, markup, path: path)
        guard RecordFields(frontMatter.fields).fill(&capture) else {
            return Reading(captures: [capture])
        }
        let message = "a date that is not understood in the fields in front"
        let diagnostic = Diagnostic(severity: .warning, message: message, path: path)
        return Reading(captures: [capture], diagnostics: [diagnostic])
    }

    private static func whole(
        _ content: [UInt8],
        _ form: Capture.Form,
        _ markup: Capture.Markup,
        path: String
    ) -> Capture {
        Capture(origin: Capture.Origin(path: path), form: form, markup: markup, content: content)
    }
}
