// SPDX-License-Identifier: Apache-2.0

internal import CCLD2

/// What a text shows of its language: what CLD2 says, and the letter groups of parts of it.
///
/// `LanguageModel` weighs it; `scripts/train-languages` learns the weights from it.
public struct LanguageEvidence: Sendable {
    /// A language that CLD2 finds in the text.
    public struct Guess: Sendable {
        /// CLD2's own code, ISO 639 or not; never that for “unknown”.
        public var code: String
        /// The part of the text that is in this language, 0…1.
        public var share: Float
        /// How much the text is like normal text of the language, near 1; 3 at most.
        public var likeness: Float
    }

    /// The script of most of the text.
    public let script: Script
    /// CLD2's guesses, best first, three at most.
    public let guesses: [Guess]
    /// Whether CLD2's first guess is clearly ahead.
    public let isReliable: Bool
    /// How many bytes of letters CLD2 looked at.
    public let letterBytes: Int
    /// The buckets of the letter groups of parts of the text; no two of a part are the same.
    public let parts: [[Int32]]

    /// The evidence of a text from any bytes; `nil` without letters.
    ///
    /// - Complexity: O(*n*) in the length, at most 20,000 bytes of which are looked at.
    public init?(_ text: [UInt8]) {
        let sample = LanguageIdentifier.sample(of: text, range: nil)
        guard let script = ScriptCensus(sample).dominant else { return nil }
        self.init(sample, script: script)
    }

    /// The evidence of valid UTF-8 without controls.
    init(_ sample: [UInt8], script: Script) {
        let blank = ccld2_guess()
        var found = [blank, blank, blank]
        var bytes: Int32 = 0
        isReliable = ccld2_detect(sample, Int32(sample.count), &found, &bytes) == 1
        letterBytes = Int(bytes)
        guesses = found.compactMap(Self.guess)
        self.script = script
        parts = Self.parts(of: sample, script: script)
    }

    private static func guess(_ found: ccld2_guess) -> Guess? {
        let code = withUnsafeBytes(of: found.code) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard code != "un", !code.isEmpty else { return nil }
        let likeness = min(Float(found.score) / 1_000, 3)
        return Guess(code: code, share: Float(found.percent) / 100, likeness: likeness)
    }

    /// As long as a long sentence, of which the model has learned.
    private static let partSize = 500
    private static let partLimit = 4

    /// The letter groups of up to four parts, evenly spread over the text.
    private static func parts(of sample: [UInt8], script: Script) -> [[Int32]] {
        let count = min(partLimit, (sample.count + partSize - 1) / partSize)
        return (0..<count).map { index in
            let start = index * sample.count / count
            let end = min((index + 1) * sample.count / count, start + partSize)
            return LetterGroups(sample, range: start..<end, script: script).buckets
        }
    }
}
