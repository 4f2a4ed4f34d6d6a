// SPDX-License-Identifier: Apache-2.0

import CXML2

/// Takes libxml2's calls down as events.
struct XMLRecorder {
    /// Names are one pointer each within one parse, since libxml2 keeps them in a dictionary.
    private struct NameKey: Hashable {
        var local: UnsafePointer<UInt8>?
        var prefix: UnsafePointer<UInt8>?
        var uri: UnsafePointer<UInt8>?
    }

    private static let faultLimit = 100

    private var events = XMLEvents()
    private var nameIndexes: [NameKey: Int] = [:]
    private var open: [Int] = []

    mutating func read(_ document: [UInt8]) {
        let count = Int32(clamping: document.count)
        let isRead = withUnsafeMutablePointer(to: &self) { recorder in
            var handler = cxml2_handler(
                context: UnsafeMutableRawPointer(recorder),
                start: { recorded($0)?.pointee.start($1, $2, $3, $4, $5, $6) },
                end: { recorded($0)?.pointee.end(line: $1) },
                text: { recorded($0)?.pointee.text($1, $2, $3, $4) },
                fault: { recorded($0)?.pointee.fault($1, $2) }
            )
            return cxml2_parse(document, count, &handler) != 0
        }
        if !isRead { events.faults.append(MarkupFault(message: "out of memory", line: 1)) }
    }

    /// The events, every start with its end.
    consuming func finish() -> XMLEvents {
        let last = events.events.last?.line ?? 1
        while !open.isEmpty { end(line: Int32(clamping: last)) }
        return events
    }

    private mutating func start(
        _ local: UnsafePointer<UInt8>?,
        _ prefix: UnsafePointer<UInt8>?,
        _ uri: UnsafePointer<UInt8>?,
        _ count: Int32,
        _ values: UnsafePointer<UnsafePointer<UInt8>?>?,
        _ line: Int32
    ) {
        let first = events.attributes.count
        for index in 0..<Int(count) {
            guard let values, let from = values[index * 5 + 3], let to = values[index * 5 + 4]
            else { continue }
            let key = NameKey(
                local: values[index * 5],
                prefix: values[index * 5 + 1],
                uri: values[index * 5 + 2]
            )
            let value = append(UnsafeBufferPointer(start: from, count: to - from))
            events.attributes.append(XMLEvents.Attribute(name: name(key), value: value))
        }
        let name = name(NameKey(local: local, prefix: prefix, uri: uri))
        open.append(name)
        record(.start, name, first..<events.attributes.count, line)
    }

    private mutating func end(line: Int32) {
        guard let name = open.popLast() else { return }
        record(.end, name, 0..<0, line)
    }

    private mutating func text(
        _ start: UnsafePointer<UInt8>?,
        _ count: Int32,
        _ isCDATA: Int32,
        _ line: Int32
    ) {
        let range = append(UnsafeBufferPointer(start: start, count: Int(count)))
        let kind = isCDATA != 0 ? XMLEvents.Kind.cdata : .text
        if let last = events.events.indices.last, events.events[last].kind == kind {
            let begin = events.events[last].range.lowerBound
            events.events[last].range = begin..<range.upperBound
        } else {
            record(kind, 0, range, line)
        }
    }

    private mutating func fault(_ message: UnsafePointer<UInt8>?, _ line: Int32) {
        guard events.faults.count < Self.faultLimit, let message else { return }
        let text = String(cString: message)
        let end = text.lastIndex { $0 != "\n" }.map { text.index(after: $0) } ?? text.endIndex
        events.faults.append(MarkupFault(message: String(text[..<end]), line: Int(line)))
    }

    private mutating func record(
        _ kind: XMLEvents.Kind,
        _ name: Int,
        _ range: Range<Int>,
        _ line: Int32
    ) {
        events.events.append(XMLEvents.Event(kind: kind, name: name, range: range, line: Int(line)))
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = events.bytes.count
        events.bytes.append(contentsOf: text)
        return start..<events.bytes.count
    }

    private mutating func name(_ key: NameKey) -> Int {
        if let known = nameIndexes[key] { return known }
        let name = XMLEvents.Name(
            uri: key.uri.map { String(cString: $0) } ?? "",
            local: key.local.map { String(cString: $0) } ?? "",
            prefix: key.prefix.map { String(cString: $0) } ?? ""
        )
        nameIndexes[key] = events.names.count
        events.names.append(name)
        return events.names.count - 1
    }
}

private func recorded(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLRecorder>? {
    context?.assumingMemoryBound(to: XMLRecorder.self)
}
