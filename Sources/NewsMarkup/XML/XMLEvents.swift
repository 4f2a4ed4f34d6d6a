// SPDX-License-Identifier: Apache-2.0

/// An XML document as a flat list of events, read leniently.
///
/// Every start has its end, also where the document breaks off. Neighbouring text of one kind is
/// one event. HTML's named character references are understood; entities that the document
/// declares are not, so that it cannot blow itself up. Depth is limited to libxml2's 256.
public struct XMLEvents: Sendable {
    /// A name with its namespace.
    public struct Name: Hashable, Sendable {
        /// The namespace, or empty.
        public var uri: String
        /// The name without prefix.
        public var local: String
        /// The prefix as written, or empty; tells what is meant where the namespace is undeclared.
        public var prefix: String

        /// A name.
        public init(uri: String, local: String, prefix: String) {
            self.uri = uri
            self.local = local
            self.prefix = prefix
        }
    }

    /// What an event is.
    public enum Kind: UInt8, Sendable {
        case start, end, text, cdata
    }

    /// A tag or a run of text.
    public struct Event: Hashable, Sendable {
        /// What it is.
        public var kind: Kind
        /// The index in `names` of a start's or end's name, else 0.
        public var name: Int
        /// Of a start the range of its `attributes`; of text the range of its `bytes`; else empty.
        public var range: Range<Int>
        /// The line, from 1, where it ends.
        public var line: Int
    }

    /// An attribute; namespace declarations are none.
    public struct Attribute: Hashable, Sendable {
        /// The index in `names`.
        public var name: Int
        /// Where its value stands in `bytes`.
        public var value: Range<Int>
    }

    /// The names met, each once, in the order of their first use.
    public internal(set) var names: [Name] = []
    /// The events in the order of the document.
    public internal(set) var events: [Event] = []
    /// All starts' attributes.
    public internal(set) var attributes: [Attribute] = []
    /// The text of all events and values, valid UTF-8.
    public internal(set) var bytes: [UInt8] = []
    /// What was malformed: the first hundred.
    public internal(set) var faults: [MarkupFault] = []

    /// An empty document.
    init() {}

    /// Reads a document.
    ///
    /// - Parameter document: UTF-8, whatever its XML declaration says; bytes that are not become
    ///   U+FFFD. Two gigabytes at most: what lies beyond is not read.
    /// - Complexity: O(*n*).
    public init(_ document: [UInt8]) {
        var recorder = XMLRecorder()
        recorder.read(XMLMending(document).output)
        self = recorder.finish()
    }

    /// The text of a text event or an attribute's value.
    public func text(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// The value of a start's attribute of no namespace, or `nil` when it has none.
    public func value(_ local: String, of start: Event) -> ArraySlice<UInt8>? {
        value(local, in: "", of: start)
    }

    /// The value of a start's attribute in a namespace, or `nil` when it has none.
    public func value(_ local: String, in uri: String, of start: Event) -> ArraySlice<UInt8>? {
        guard start.kind == .start else { return nil }
        for attribute in attributes[start.range] {
            let name = names[attribute.name]
            if name.local == local, name.uri == uri { return bytes[attribute.value] }
        }
        return nil
    }
}
