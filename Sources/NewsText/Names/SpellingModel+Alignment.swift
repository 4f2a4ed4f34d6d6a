// SPDX-License-Identifier: Apache-2.0

/// How well a name goes with a Latin spelling.
extension SpellingModel {
    /// What a feature is of; the low four bits of its key.
    private enum Feature: UInt64 {
        case symbol = 1
        case symbolAfterLetter, symbolBeforeLetter, symbolAfterSymbol, symbolBeforeSymbol
        case chunk, length, accent
        case reading, readingBeforeLetter, readingAfterLetter, readingBeforeReading
        case skip, onset, rime
    }

    /// The odds that a name and a Latin spelling are of one name, as their natural logarithm, where
    /// as many pairs of one name are asked about as of two names with one initial and like length.
    ///
    /// - Complexity: O(*n m*) in the counts of letters, some microseconds.
    func logOdds(_ name: NameSpelling, _ latin: NameSpelling) -> Double {
        let sum = Double(bestSum(name, latin)) / Self.scale
        return calibration[0] + calibration[1] * sum
            + calibration[2] * Double(name.symbols.count)
    }

    /// The weights of the best way to set the letters against each other (Viterbi).
    func bestSum(_ name: NameSpelling, _ latin: NameSpelling) -> Int32 {
        let chunks = Chunks(of: latin, in: self)
        let width = latin.symbols.count + 1
        var row = [Int32](repeating: .min / 2, count: width)
        row[0] = 0
        passOver(&row, chunks)
        for index in name.symbols.indices {
            let step = Step(name, at: index, in: self)
            var next = [Int32](repeating: .min / 2, count: width)
            for start in 0..<width {
                let sum = row[start] - Self.stepCost
                for length in 0...min(Self.chunkLimit, width - 1 - start) {
                    let own = weight(of: step, chunks, start, length)
                    next[start + length] = max(next[start + length], sum + own)
                }
            }
            passOver(&next, chunks)
            row = next
        }
        return row[width - 1]
    }

    /// Lets every Latin letter be passed over.
    private func passOver(_ row: inout [Int32], _ chunks: Chunks) {
        for index in chunks.skips.indices {
            row[index + 1] = max(row[index + 1], row[index] + chunks.skips[index])
        }
    }

    /// The chunks of a Latin spelling; for each place and length one entry.
    private struct Chunks {
        private static let stride = SpellingModel.chunkLimit + 1

        /// The letters of each chunk, five bits each below a leading 1.
        private(set) var keys: [UInt64] = []
        /// What a chunk weighs with any letter; `Int32.min` for one that was not learned.
        private(set) var weights: [Int32] = []
        /// The consonants that a chunk begins with, and the rest, as keys.
        private(set) var onsets: [UInt64] = []
        private(set) var rimes: [UInt64] = []
        /// The accents of each chunk mixed, 0 for none.
        private(set) var accents: [UInt32] = []
        /// What it costs to pass over each letter.
        private(set) var skips: [Int32] = []
        /// The letters, with a 0 before and behind.
        private(set) var letters: [UInt64]

        init(of latin: NameSpelling, in model: SpellingModel) {
            let count = latin.symbols.count
            let size = (count + 1) * Self.stride
            letters = [0] + latin.symbols.map(UInt64.init) + [0]
            keys.reserveCapacity(size)
            weights.reserveCapacity(size)
            accents.reserveCapacity(size)
            onsets.reserveCapacity(size)
            rimes.reserveCapacity(size)
            for start in 0...count {
                var chunk = Chunk()
                for length in 0..<Self.stride {
                    if length > 0, start + length <= count {
                        let place = start + length - 1
                        chunk.append(latin.symbols[place], latin.details[place], UInt32(length))
                    }
                    keys.append(chunk.key)
                    accents.append(chunk.accent)
                    onsets.append(chunk.onset)
                    rimes.append(chunk.rime)
                    weights.append(model.weight(chunk.key << 4 | Feature.chunk.rawValue) ?? .min)
                }
            }
            skips = latin.symbols.map {
                (model.weight(UInt64($0) << 4 | Feature.skip.rawValue) ?? 0) - skipCost
            }
        }

        /// The place of a chunk in the arrays.
        static func place(_ start: Int, _ length: Int) -> Int { start * stride + length }
    }

    /// A chunk as it grows by letters.
    private struct Chunk {
        private static let vowels: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25

        var key: UInt64 = 1
        var accent: UInt32 = 0
        var onset: UInt64 = 1
        var rime: UInt64 = 1

        mutating func append(_ letter: UInt32, _ detail: UInt32, _ length: UInt32) {
            key = key << 5 | UInt64(letter)
            if detail != 0 { accent = accent &* 31 &+ detail &* length }
            if rime == 1, (Self.vowels >> letter) & 1 == 0 {
                onset = onset << 5 | UInt64(letter)
            } else {
                rime = rime << 5 | UInt64(letter)
            }
        }
    }

    /// A letter of a name with what stands beside it.
    private struct Step {
        let symbol, before, after, reading, readingAfter: UInt64
        /// What it weighs that it stands for no Latin letter, for one, for two and so on.
        let lengths: [Int32]

        init(_ name: NameSpelling, at index: Int, in model: SpellingModel) {
            let symbols = name.symbols
            symbol = UInt64(symbols[index])
            before = index > 0 ? UInt64(symbols[index - 1]) : 1
            let isLast = index + 1 == symbols.count
            after = isLast ? 1 : UInt64(symbols[index + 1])
            reading = UInt64(name.details[index])
            readingAfter = isLast ? 0 : UInt64(name.details[index + 1])
            let own = symbol << 3
            lengths = (0...UInt64(SpellingModel.chunkLimit)).map {
                model.weight((own | $0) << 4 | Feature.length.rawValue) ?? 0
            }
        }
    }

    /// What a letter weighs with a chunk.
    private func weight(of step: Step, _ chunks: Chunks, _ start: Int, _ length: Int) -> Int32 {
        let place = Chunks.place(start, length)
        var sum = step.lengths[length]
        if chunks.accents[place] != 0 {
            add(&sum, step.symbol &* 0x100_0193 &+ UInt64(chunks.accents[place]), .accent)
        }
        // Of a chunk that was not learned nothing more is known.
        guard chunks.weights[place] != .min else { return sum }
        sum += chunks.weights[place]
        let beside = (chunks.letters[start], chunks.letters[start + length + 1])
        addSymbol(&sum, step, chunks.keys[place], beside)
        guard step.reading != 0 else { return sum }
        add(&sum, ((step.reading >> 10) & 63) << 26 | chunks.onsets[place], .onset)
        add(&sum, ((step.reading >> 16) << 26) | chunks.rimes[place], .rime)
        addReading(&sum, step, chunks.keys[place], beside)
        return sum
    }

    private func addSymbol(
        _ sum: inout Int32,
        _ step: Step,
        _ chunk: UInt64,
        _ beside: (before: UInt64, after: UInt64)
    ) {
        let base = step.symbol << 26 | chunk
        guard let own = weight(base << 4 | Feature.symbol.rawValue) else { return }
        sum += own
        add(&sum, base << 5 | beside.before, .symbolAfterLetter)
        add(&sum, base << 5 | beside.after, .symbolBeforeLetter)
        add(&sum, base ^ Self.spread(step.before), .symbolAfterSymbol)
        add(&sum, base ^ Self.spread(step.after), .symbolBeforeSymbol)
    }

    private func addReading(
        _ sum: inout Int32,
        _ step: Step,
        _ chunk: UInt64,
        _ beside: (before: UInt64, after: UInt64)
    ) {
        let base = (step.reading & 1023) << 26 | chunk
        guard let own = weight(base << 4 | Feature.reading.rawValue) else { return }
        sum += own
        add(&sum, base << 5 | beside.after, .readingBeforeLetter)
        add(&sum, base << 5 | beside.before, .readingAfterLetter)
        add(&sum, base ^ Self.spread(step.readingAfter & 1023), .readingBeforeReading)
    }

    private func add(_ sum: inout Int32, _ key: UInt64, _ feature: Feature) {
        sum += weight(key << 4 | feature.rawValue) ?? 0
    }

    /// A neighbour's bits, far from those of the letter and its chunk.
    private static func spread(_ neighbour: UInt64) -> UInt64 {
        (neighbour &* 0x100_0000_01B3) << 13
    }
}
