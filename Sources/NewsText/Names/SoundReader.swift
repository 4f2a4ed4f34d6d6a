// SPDX-License-Identifier: Apache-2.0

/// Reads the sounds of a folded name.
struct SoundReader {
    private let language: String
    private(set) var sounds: [UInt8] = []
    private(set) var habit = NameSkeleton.Habit.alphabet

    init(language: String) {
        self.language = String(language.prefix { $0 != "-" })
    }

    mutating func read(_ name: [UInt8]) {
        var pending: [UInt8] = []
        var scanner = UTF8Scanner(name)
        var script = Script.common
        while let scalar = scanner.next() {
            let letterScript = Script(of: scalar)
            if letterScript != script, !pending.isEmpty {
                flush(&pending, script)
            }
            script = letterScript
            if let known = SoundTable.letters[scalar] {
                if script == .arabic || script == .hebrew { habit = .abjad }
                append(known)
            } else {
                pending.append(scalar: scalar)
            }
        }
        flush(&pending, script)
    }

    /// Reads a run of a script that is spelt in Latin letters first.
    private mutating func flush(_ run: inout [UInt8], _ script: Script) {
        defer { run.removeAll(keepingCapacity: true) }
        switch script {
        case .common: return
        case .latin: spell(run, SoundTable.groups)
        case .han:
            habit = language == "ja" ? .syllables : .characters
            spell(latin(run), SoundTable.pinyin)
        default:
            if script == .hiragana || script == .katakana || script == .hangul || script == .thai {
                habit = .syllables
            }
            spell(latin(run), SoundTable.groups)
        }
    }

    private func latin(_ run: [UInt8]) -> [UInt8] {
        Array(Transliteration.latin(run, language: language).utf8)
    }

    private mutating func spell(
        _ letters: [UInt8],
        _ groups: [(spelling: [UInt8], sounds: [UInt8])]
    ) {
        var offset = 0
        while offset < letters.count {
            let rest = letters[offset...]
            if let group = groups.first(where: { rest.starts(with: $0.spelling) }) {
                append(group.sounds)
                offset += group.spelling.count
            } else {
                append(SoundTable.latin[letters[offset]] ?? [])
                offset += 1
            }
        }
    }

    private mutating func append(_ more: [UInt8]) {
        for sound in more where sounds.last != sound { sounds.append(sound) }
    }
}
