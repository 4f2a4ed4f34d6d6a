// SPDX-License-Identifier: Apache-2.0

/// What it costs to take one sound for another, and to leave one out; set by hand.
enum SoundCosts {
    /// Groups of sounds that scripts take for each other, with the cost of it.
    private static let groups: [(sounds: String, cost: Double)] = [
        ("pb", 0.2), ("fv", 0.2), ("vw", 0.2), ("vb", 0.4), ("fh", 0.4), ("pf", 0.4), ("wu", 0.2),
        ("wf", 0.4), ("wh", 0.5), ("td", 0.2), ("kg", 0.2), ("xh", 0.2), ("xk", 0.3), ("gh", 0.4),
        ("gx", 0.5), ("kh", 0.6), ("gJ", 0.4), ("sz", 0.2), ("sS", 0.3), ("zS", 0.5), ("SC", 0.4),
        ("CJ", 0.2), ("JZ", 0.2), ("zZ", 0.4), ("SZ", 0.3), ("cs", 0.3), ("cz", 0.3), ("cC", 0.4),
        ("tc", 0.5), ("tC", 0.4), ("ts", 0.5), ("dJ", 0.4), ("dz", 0.5), ("kC", 0.5), ("kJ", 0.6),
        ("zJ", 0.4), ("lr", 0.4), ("mn", 0.4), ("Ji", 0.3), ("ae", 0.15), ("ei", 0.1),
        ("ou", 0.1), ("ao", 0.15), ("eo", 0.25), ("au", 0.25), ("ai", 0.25), ("iu", 0.3),
        ("eu", 0.3), ("io", 0.3), ("ln", 0.7), ("sC", 0.5),
    ]

    private static let costs: [Double] = {
        var costs = [Double](repeating: 1.4, count: 128 * 128)
        for sound in 0..<128 { costs[sound * 129] = 0 }
        for group in groups {
            let pair = Array(group.sounds.utf8).map(Int.init)
            costs[pair[0] * 128 + pair[1]] = group.cost
            costs[pair[1] * 128 + pair[0]] = group.cost
        }
        return costs
    }()

    /// Whether scripts take two sounds for each other.
    static func areAlike(_ a: UInt8, _ b: UInt8) -> Bool {
        costs[Int(a) * 128 + Int(b)] <= 0.4
    }

    private static func isVowel(_ sound: UInt8) -> Bool {
        switch sound {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"):
            true
        default: false
        }
    }

    /// The class of a consonant in a key; `nil` for vowels, for h and w, and for r, which Chinese
    /// and Japanese lose.
    static func keyClass(_ sound: UInt8) -> UInt8? {
        switch sound {
        case UInt8(ascii: "p"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"):
            UInt8(ascii: "p")
        case UInt8(ascii: "t"), UInt8(ascii: "d"): UInt8(ascii: "t")
        case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "x"): UInt8(ascii: "k")
        case UInt8(ascii: "m"), UInt8(ascii: "n"): UInt8(ascii: "n")
        case UInt8(ascii: "l"): UInt8(ascii: "l")
        case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "r"): nil
        default: isVowel(sound) ? nil : UInt8(ascii: "s")
        }
    }

    static func similarity(_ a: NameSkeleton, _ b: NameSkeleton) -> Double {
        guard !a.sounds.isEmpty, !b.sounds.isEmpty else { return 0 }
        let aSkips = skips(in: a, heardBy: b.habit)
        let bSkips = skips(in: b, heardBy: a.habit)
        let confusesLiquids = a.habit.losesLiquids || b.habit.losesLiquids
        let total = distance(a.sounds, aSkips, b.sounds, bSkips, confusesLiquids)
        let weight = (plainWeight(a.sounds) + plainWeight(b.sounds)) / 2
        return max(0, 1 - total / weight)
    }

    private static func plainWeight(_ sounds: [UInt8]) -> Double {
        sounds.reduce(0) { $0 + (isVowel($1) ? 0.4 : 1) }
    }

    /// What each sound of a name costs when the other spelling has nothing for it.
    private static func skips(in name: NameSkeleton, heardBy other: NameSkeleton.Habit) -> [Double]
    {
        let sounds = name.sounds
        let putsVowelsIn = name.habit == .syllables || name.habit == .characters
        return sounds.indices.map { index in
            let sound = sounds[index]
            if isVowel(sound) {
                if other == .abjad { return 0.12 }
                return putsVowelsIn ? 0.15 : 0.3
            }
            let isFinal = index + 1 == sounds.count || !isVowel(sounds[index + 1])
            if sound == UInt8(ascii: "h") { return 0.35 }
            let isLost = isFinal && (other == .characters || other == .syllables)
            guard isLost else { return 1 }
            if sound == UInt8(ascii: "r") { return 0.15 }
            return other == .characters ? 0.55 : 0.8
        }
    }

    /// The cheapest alignment of two names (Needleman and Wunsch).
    private static func distance(
        _ a: [UInt8],
        _ aSkips: [Double],
        _ b: [UInt8],
        _ bSkips: [Double],
        _ confusesLiquids: Bool
    ) -> Double {
        let costs = Self.costs
        var row = [0.0]
        for skip in bSkips { row.append(row[row.count - 1] + skip) }
        for i in a.indices {
            var diagonal = row[0]
            row[0] += aSkips[i]
            for j in b.indices {
                var cost = costs[Int(a[i]) * 128 + Int(b[j])]
                if confusesLiquids, isLiquid(a[i]), isLiquid(b[j]), cost > 0 { cost = 0.1 }
                let best = min(diagonal + cost, row[j + 1] + aSkips[i], row[j] + bSkips[j])
                diagonal = row[j + 1]
                row[j + 1] = best
            }
        }
        return row[b.count]
    }

    private static func isLiquid(_ sound: UInt8) -> Bool {
        sound == UInt8(ascii: "l") || sound == UInt8(ascii: "r")
    }
}

extension NameSkeleton.Habit {
    /// Whether l and r are one sound to it.
    fileprivate var losesLiquids: Bool { self == .syllables || self == .characters }
}
