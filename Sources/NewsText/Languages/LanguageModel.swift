// SPDX-License-Identifier: Apache-2.0

internal import CLanguageModel

/// How likely each language of a script is for the evidence of a text: logistic regressions, one
/// for each script that several languages share, learned by `scripts/train-languages`.
struct LanguageModel: Sendable {
    /// The languages of one script.
    struct Family: Sendable {
        fileprivate let script: Script
        /// BCP 47 tags.
        fileprivate let languages: [String]
        /// Log-odds without any evidence, one for each language.
        fileprivate let biases: [Float]
        /// CLD2's codes that the weights speak of.
        fileprivate let codes: [String: Int]
        /// What the weights are multiplied by.
        fileprivate let groupScale: Float
        fileprivate let guessScale: Float
        /// A row for each bucket, with a column for each language.
        fileprivate let groupWeights: [Int8]
        /// Two rows for each code: by how much of the text it has, then by likeness when first.
        fileprivate let guessWeights: [Int8]
    }

    private let families: [Family]
    private let languages: Set<String>

    private static let bundled = LanguageModel(
        Array(
            UnsafeBufferPointer(
                start: dateline_language_model_bytes(),
                count: Int(dateline_language_model_size())
            )
        )
    )

    /// Whether a language is one of those that the model can name.
    static func knows(_ language: String) -> Bool { bundled.languages.contains(language) }

    /// The likeliest language for the evidence, `nil` when the script is not the model's.
    ///
    /// - Complexity: O(*buckets* · *languages*).
    static func best(for evidence: LanguageEvidence) -> String? {
        bundled.families.first { $0.script == evidence.script }?.best(for: evidence)
    }
}

extension LanguageModel.Family {
    fileprivate func best(for evidence: LanguageEvidence) -> String? {
        var scores = biases
        for part in evidence.parts where !part.isEmpty { add(part, to: &scores) }
        for (rank, guess) in evidence.guesses.enumerated() {
            guard let index = codes[guess.code] else { continue }
            add(guessWeights, row: 2 * index, times: guess.share * guessScale, to: &scores)
            guard rank == 0 else { continue }
            add(guessWeights, row: 2 * index + 1, times: guess.likeness * guessScale, to: &scores)
        }
        return scores.indices.max { scores[$0] < scores[$1] }.map { languages[$0] }
    }

    /// Adds the rows of a part's buckets, made comparable by their number.
    private func add(_ buckets: [Int32], to scores: inout [Float]) {
        let width = languages.count
        var sums = [Int32](repeating: 0, count: width)
        // Unsafe: with bounds checks it is four times as slow, and this is most of the work.
        groupWeights.withUnsafeBufferPointer { weights in
            sums.withUnsafeMutableBufferPointer { sums in
                for bucket in buckets {
                    let row = Int(bucket) * width
                    for column in 0..<width { sums[column] &+= Int32(weights[row &+ column]) }
                }
            }
        }
        let factor = groupScale / Float(buckets.count).squareRoot()
        for column in 0..<width { scores[column] += Float(sums[column]) * factor }
    }

    private func add(_ weights: [Int8], row: Int, times factor: Float, to scores: inout [Float]) {
        for column in languages.indices {
            scores[column] += Float(weights[row * languages.count + column]) * factor
        }
    }
}

extension LanguageModel {
    /// Reads the file that `scripts/train-languages` wrote: a line of tab-separated text for each
    /// family, an empty line, then the weights of each family.
    ///
    /// - Precondition: the file is whole; it is part of the program.
    private init(_ file: [UInt8]) {
        var offset = 0
        var headers: [String] = []
        while let end = file[offset...].firstIndex(of: 0x0A), end > offset {
            headers.append(String(decoding: file[offset..<end], as: UTF8.self))
            offset = end + 1
        }
        offset += 1
        var families: [Family] = []
        for header in headers {
            families.append(Family(header.split(separator: "\t"), file, &offset))
        }
        precondition(offset == file.count, "the model of languages is not whole")
        self.families = families
        languages = Set(families.flatMap(\.languages))
    }
}

extension LanguageModel.Family {
    /// Reads one family: script, two scales, languages, biases, codes; then its weights.
    fileprivate init(_ header: [Substring], _ file: [UInt8], _ offset: inout Int) {
        precondition(header.count == 6, "the model of languages has no such header")
        func items(_ index: Int) -> [String] {
            header[index].split(separator: " ").map(String.init)
        }
        script = Script.allCases.first { "\($0)" == header[0] } ?? .other
        groupScale = Float(header[1]) ?? 0
        guessScale = Float(header[2]) ?? 0
        languages = items(3).map { LanguageCodes.tag(for: $0) ?? $0 }
        biases = items(4).map { Float($0) ?? 0 }
        let codes = items(5)
        self.codes = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
        groupWeights = Self.weights(LetterGroups.bucketCount * languages.count, file, &offset)
        guessWeights = Self.weights(2 * codes.count * languages.count, file, &offset)
        precondition(biases.count == languages.count, "the model of languages lacks a bias")
    }

    private static func weights(_ count: Int, _ file: [UInt8], _ offset: inout Int) -> [Int8] {
        defer { offset += count }
        return file[offset..<offset + count].map { Int8(bitPattern: $0) }
    }
}
