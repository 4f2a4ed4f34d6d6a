// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension LiveStories: StreamState {
    /// Numbers of stories have 32 bits; half of them are for what comes after a state was read.
    private static let mostStories = 1 << 30

    func write(to writer: inout StateWriter) {
        writer.write(count: limit)
        writer.write(closesByTime)
        writer.write(count: turn)
        writer.write(count: nextNumber)
        writer.write(count: goneCount)
        writer.write(clock)
        writer.write(all) { $0.write($1) }
        writer.write(heirs.sorted { $0.key < $1.key }) { writer, heir in
            writer.write(count: heir.key)
            writer.write(count: heir.value)
        }
        index.write(to: &writer)
        writer.write(refusals)
        queue.write(to: &writer)
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        let limit = try reader.count()
        self.init(limit: limit, closesByTime: try reader.bool())
        try reader.check(limit == self.limit)
        turn = try reader.count()
        nextNumber = try reader.count(upTo: Self.mostStories)
        goneCount = try reader.count()
        clock = try reader.value()
        try readStories(from: &reader)
        try readHeirs(from: &reader)
        index = try StoryIndex(channels: Self.channels, below: nextNumber, from: &reader)
        refusals = try reader.value()
        queue = try LiveQueue(below: nextNumber, turn: turn, from: &reader)
    }

    private mutating func readStories(from reader: inout StateReader) throws(StoryStateError) {
        var last = -1
        for _ in 0..<(try reader.length(ofSize: 20)) {
            let story: LiveStory = try reader.value()
            try reader.check(last < story.number && story.number < nextNumber)
            try reader.check(story.lastTurn <= turn)
            last = story.number
            for member in story.members {
                let home = homes.updateValue(story.number, forKey: member.told.article)
                try reader.check(home == nil && member.position < turn)
            }
            stories[story.number] = story
        }
    }

    // A story is merged into an older one or, by an editor, a younger; in no way in a circle.
    private mutating func readHeirs(from reader: inout StateReader) throws(StoryStateError) {
        var last = -1
        for _ in 0..<(try reader.length(ofSize: 2)) {
            let gone = try reader.count(upTo: nextNumber - 1)
            let heir = try reader.count(upTo: nextNumber - 1)
            try reader.check(last < gone && stories[gone] == nil)
            last = gone
            heirs[gone] = heir
        }
        // Every step leads on to a story that was given up later: no walk is longer than the table.
        var known: Set<Int> = []
        for start in heirs.keys {
            var path: Set<Int> = []
            var story = start
            while let next = heirs[story], !known.contains(story) {
                try reader.check(path.insert(story).inserted)
                story = next
            }
            known.formUnion(path)
        }
    }
}
