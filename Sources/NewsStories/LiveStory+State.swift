// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension LiveStory: StreamState {
    func write(to writer: inout StateWriter) {
        writer.write(count: number)
        writer.write(id.value)
        writer.write(count: lastTurn)
        writer.write(lastDay) { $0.write($1) }
        writer.write(members) { $0.write($1) }
        writer.write(count: witnesses.count)
        for (index, witness) in witnesses.enumerated() {
            writer.write(count: places[index])
            writer.write(witness)
            for tie in ties[index] { writer.write(tie) }
        }
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        self.init(number: try reader.count(upTo: Int(Int32.max)), id: Story.ID(try reader.string()))
        lastTurn = try reader.count()
        lastDay = try reader.optional { (reader: inout StateReader) throws(StoryStateError) in
            try reader.number()
        }
        let members: [Member] = try reader.array(ofSize: 12) {
            (reader: inout StateReader) throws(StoryStateError) in try reader.value()
        }
        try reader.check(!members.isEmpty && members.allSatisfy { $0.anchor < members.count })
        let count = try reader.count(upTo: min(Self.witnessLimit, members.count))
        var witnesses: [ArticleFeatures] = []
        var places: [Int] = []
        var ties: [[Double]] = []
        for _ in 0..<count {
            let place = try reader.count(upTo: members.count - 1)
            try reader.check(!places.contains(place))
            places.append(place)
            let witness: ArticleFeatures = try reader.value()
            try reader.check(witness.id == members[place].told.article)
            witnesses.append(witness)
            var row: [Double] = []
            for _ in 0..<count { row.append(try reader.double()) }
            ties.append(row)
        }
        restore(members: members, witnesses: witnesses, at: places, ties: ties)
    }
}

extension LiveStory.Member: StreamState {
    // The reasons were told when the article came, and are not kept.
    func write(to writer: inout StateWriter) {
        writer.write(told.article.value)
        writer.write(told.score)
        writer.write(told.copyOf) { $0.write($1.value) }
        writer.write(count: position)
        writer.write(published)
        writer.write(count: anchor)
    }

    init(from reader: inout StateReader) throws(StoryStateError) {
        told = Story.Assignment(
            article: Article.ID(try reader.string()),
            score: try reader.double(),
            because: []
        )
        told.copyOf = try reader.optional { (reader: inout StateReader) throws(StoryStateError) in
            Article.ID(try reader.string())
        }
        position = try reader.count()
        published = try reader.days()
        anchor = try reader.count(upTo: Int(Int32.max))
    }
}
