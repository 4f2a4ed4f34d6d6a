// SPDX-License-Identifier: Apache-2.0

/// The text of an article as blocks, each a range of one UTF-8 text.
public struct Body: Hashable, Sendable {
    /// A paragraph or another block.
    public struct Block: Hashable, Sendable {
        /// What a block is.
        public enum Kind: String, Hashable, Sendable {
            case paragraph, heading, listItem, blockQuotation, caption, tableRow
        }

        /// What the block is.
        public var kind: Kind
        /// Where its text stands in `Body.text`, as UTF-8 byte offsets; never empty.
        public var range: Range<Int>
        /// 1…6 for a heading, the depth from 1 for a list item or block quotation, else 0.
        public var level: Int

        /// A block.
        public init(kind: Kind, range: Range<Int>, level: Int = 0) {
            self.kind = kind
            self.range = range
            self.level = level
        }

        /// Whether the block belongs to the running text, as captions do not.
        public var isRunningText: Bool { kind != .caption }
    }

    /// All blocks' text, valid UTF-8, the blocks parted by line feeds and other white space.
    public private(set) var text: [UInt8]
    /// The blocks in the order of the text, not overlapping.
    public private(set) var blocks: [Block]

    /// An empty body.
    public init() {
        text = []
        blocks = []
    }

    /// A body that keeps a text byte for byte, every line of it a paragraph.
    ///
    /// A paragraph leaves out the white space at either end of its line; an empty line is none.
    ///
    /// - Precondition: `text` is valid UTF-8.
    /// - Complexity: O(*n*) in the bytes of the text.
    public init(linesOf text: [UInt8]) {
        self.text = text
        blocks = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            guard let first = line.firstIndex(where: { $0 > 0x20 }),
                let last = line.lastIndex(where: { $0 > 0x20 })
            else { continue }
            blocks.append(Block(kind: .paragraph, range: first..<last + 1))
        }
    }

    /// Adds a block; text of nothing but white space is passed over.
    ///
    /// - Precondition: `bytes` is valid UTF-8.
    public mutating func append(_ kind: Block.Kind, level: Int = 0, _ bytes: some Sequence<UInt8>) {
        let start = text.isEmpty ? 0 : text.count + 1
        let before = text.count
        if before > 0 { text.append(UInt8(ascii: "\n")) }
        text.append(contentsOf: bytes)
        guard text[start...].contains(where: { $0 > 0x20 }) else {
            text.removeSubrange(before...)
            return
        }
        blocks.append(Block(kind: kind, range: start..<text.count, level: level))
    }

    /// The text of a range, for showing.
    ///
    /// - Precondition: the range lies in `text` and cuts no character.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    /// The index of the block that holds a byte offset, or `nil` between blocks.
    ///
    /// - Complexity: O(log *n*) in the number of blocks.
    public func block(at offset: Int) -> Int? {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].range.contains(offset) ? low : nil
    }
}
