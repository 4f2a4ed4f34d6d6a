// SPDX-License-Identifier: Apache-2.0

internal import NewsMarkup

/// How a JSON file holds its records.
enum RecordLayout {
    /// An object a line.
    case lines
    /// One value over several lines: an object, or an array of them.
    case whole([JSONValue])

    /// Finds out, or gives `nil` for what is no JSON.
    ///
    /// With `isNamedJSON`, when the file's name says that it is JSON, a broken one is told as such.
    ///
    /// - Throws: ``Rejection`` for JSON whose first 64 records hold no text, or no record at all.
    /// - Complexity: O(*n*).
    static func find(in text: [UInt8], isNamedJSON: Bool) throws(Rejection) -> RecordLayout? {
        let start = text.skippingSpaces(from: 0)
        guard isNamedJSON || "{[".utf8.contains(text[start]) else { return nil }
        if case .success(let first) = parsed(text[start..<text.endOfLine(from: start)]),
            first.object != nil
        {
            try demandText(in: objects(atLinesOf: text))
            return .lines
        }
        switch parsed(text[start...]) {
        case .success(let value):
            let records = value.array ?? [value]
            try demandText(in: records.prefix(sampleCount).compactMap(\.object))
            return .whole(records)
        case .failure(let error):
            // A broken line must not take the rest with it.
            if objects(atLinesOf: text).contains(where: { RecordFields($0).content != nil }) {
                return .lines
            }
            guard isNamedJSON else { return nil }
            throw Rejection(reason: "the JSON is broken: \(error)")
        }
    }

    /// 64: enough to pass over the head of a file, few enough to read twice.
    private static let sampleCount = 64

    static func parsed(_ bytes: ArraySlice<UInt8>) -> Result<JSONValue, JSONError> {
        do throws(JSONError) {
            return .success(try JSONValue.parse(bytes))
        } catch {
            return .failure(error)
        }
    }

    private static func objects(atLinesOf text: [UInt8]) -> [JSONObject] {
        var objects: [JSONObject] = []
        var line = 0
        for _ in 0..<sampleCount where line < text.count {
            let end = text.endOfLine(from: line)
            if case .success(.object(let object)) = parsed(text[line..<end]) {
                objects.append(object)
            }
            line = end + 1
        }
        return objects
    }

    private static func demandText(in objects: [JSONObject]) throws(Rejection) {
        guard !objects.contains(where: { RecordFields($0).content != nil }) else { return }
        let names = RecordFields.texts.joined(separator: ", ")
        throw Rejection(reason: "the JSON has no text: none of its records has one of \(names)")
    }
}
