// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// How well planted stories were found.
struct PlantedQuality {
    private struct Pair: Hashable {
        var planted: Int32
        var found: Int32
    }

    private var numbers: [Story.ID: Int32] = [:]
    private var names: [Story.ID] = []
    private var both: [Pair: Int] = [:]

    mutating func add(planted: Int, found: Story.ID) {
        let number = numbers[found] ?? Int32(names.count)
        if Int(number) == names.count {
            numbers[found] = number
            names.append(found)
        }
        both[Pair(planted: Int32(planted), found: number), default: 0] += 1
    }

    /// BCubed and pairwise figures as members of an object; `current` says what a story is called in
    /// the end.
    func json(_ current: (Story.ID) -> Story.ID) -> String {
        var final: [Pair: Double] = [:]
        var planted: [Int32: Double] = [:]
        var found: [Int32: Double] = [:]
        for (pair, count) in both {
            let number = numbers[current(names[Int(pair.found)])] ?? pair.found
            final[Pair(planted: pair.planted, found: number), default: 0] += Double(count)
            planted[pair.planted, default: 0] += Double(count)
            found[number, default: 0] += Double(count)
        }
        let n = planted.values.reduce(0, +)
        var precision = 0.0
        var recall = 0.0
        for (pair, count) in final {
            precision += count * count / (found[pair.found] ?? 1) / n
            recall += count * count / (planted[pair.planted] ?? 1) / n
        }
        func pairs(_ counts: [Double]) -> Double { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        let right = pairs(Array(final.values))
        let put = pairs(Array(found.values))
        let asked = pairs(Array(planted.values))
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        return
            "\"planted_stories\": \(planted.count), \"found_stories\": \(found.count), "
            + "\"bcubed_f1\": \(rounded(2 * precision * recall / (precision + recall))), "
            + "\"bcubed_precision\": \(rounded(precision)), \"bcubed_recall\": \(rounded(recall)), "
            + "\"pairwise_f1\": \(rounded(2 * right / max(1, put + asked)))"
    }
}
