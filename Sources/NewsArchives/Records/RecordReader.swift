// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup
internal import NewsModel

/// Turns records into captures, one by one: what is wrong with one is told, the rest goes on.
struct RecordReader {
    private let path: String
    private(set) var reading = Reading()

    init(path: String) {
        self.path = path
    }

    /// Reads an object a line; positions are lines, from 1.
    mutating func readLines(of text: [UInt8]) {
        var line = 0
        var number = 0
        while line < text.count {
            let end = text.endOfLine(from: line)
            number += 1
            if text.skippingSpaces(from: line) < end { read(text[line..<end], at: number) }
            line = end + 1
        }
    }

    /// Reads the elements of an array; positions are their places in it, from 1.
    mutating func read(_ records: [JSONValue]) {
        for (index, record) in records.enumerated() { read(record, at: index + 1) }
    }

    private mutating func read(_ line: ArraySlice<UInt8>, at number: Int) {
        switch RecordLayout.parsed(line) {
        case .success(let value): read(value, at: number)
        case .failure(let error): note(.error, "not JSON: \(error)", at: number)
        }
    }

    private mutating func read(_ record: JSONValue, at number: Int) {
        guard let object = record.object else {
            return note(.error, "not a JSON object", at: number)
        }
        let fields = RecordFields(object)
        guard let content = fields.content else {
            return note(.error, "a record without text", at: number)
        }
        var capture = Capture(
            origin: Capture.Origin(path: path, position: number),
            form: .record,
            markup: content.markup,
            content: content.bytes
        )
        if fields.fill(&capture) { note(.warning, "a date that is not understood", at: number) }
        reading.captures.append(capture)
    }

    private mutating func note(_ severity: Diagnostic.Severity, _ message: String, at number: Int) {
        reading.diagnostics.append(
            Diagnostic(severity: severity, message: message, path: path, line: number)
        )
    }
}
