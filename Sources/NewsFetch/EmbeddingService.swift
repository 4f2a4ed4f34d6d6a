// SPDX-License-Identifier: Apache-2.0

import CCURL
import NewsMarkup

/// A service that turns texts into vectors, spoken to as `/v1/embeddings` is everywhere.
///
/// The address may be given with or without `/v1`, or be that of the endpoint itself: the first request
/// finds out. Nothing but the texts, the model's name and the key goes out.
public struct EmbeddingService: Sendable {
    /// So many texts go out at a time.
    public static let batchSize = 64
    /// A batch takes so long at most.
    private let timeoutMilliseconds: Int
    private let model: String
    private let key: String?
    private let address: String

    /// An answer has so many bytes at most: 64 vectors of 8,192 numbers, written out.
    private static let answerLimit: UInt64 = 16 << 20
    private static let mostDimensions = 8_192

    /// A service at an address, with the name of its model and the key that it wants, if it does.
    public init(
        address: String,
        model: String,
        key: String? = nil,
        timeoutMilliseconds: Int = 60_000
    ) {
        var address = address[...]
        while address.utf8.last == UInt8(ascii: "/") { address.removeLast() }
        self.address = String(address)
        self.model = model
        self.key = key
        self.timeoutMilliseconds = timeoutMilliseconds
    }

    /// A vector for each text, in their order, all of one number of dimensions.
    ///
    /// - Throws: for the first batch that comes to nothing.
    public func embeddings(of texts: [String]) throws(EmbeddingError) -> [[Float]] {
        var vectors: [[Float]] = []
        var endpoint: String?
        for start in stride(from: 0, to: texts.count, by: Self.batchSize) {
            let batch = Array(texts[start..<min(start + Self.batchSize, texts.count)])
            let answer = try answer(to: batch, at: &endpoint)
            let found = Self.vectors(in: answer, count: batch.count)
            guard let found, (found + vectors.prefix(1)).allSatisfy({ $0.count == found[0].count })
            else { throw EmbeddingError(code: .malformedAnswer, address: address) }
            vectors += found
        }
        return vectors
    }

    /// Where the endpoint may be, the likeliest first.
    private var candidates: [String] {
        if address.hasSuffix("/embeddings") { return [address] }
        if address.hasSuffix("/v1") { return [address + "/embeddings"] }
        return [address + "/v1/embeddings", address + "/embeddings"]
    }

    private func answer(
        to texts: [String],
        at endpoint: inout String?
    ) throws(EmbeddingError) -> [UInt8] {
        let request: JSONValue = [
            "model": .string(model),
            "input": .array(texts.map { .string($0) }),
            "encoding_format": "float",
        ]
        let body = request.serialised()
        for candidate in endpoint.map({ [$0] }) ?? candidates {
            let (status, answer) = try post(body, to: candidate)
            if endpoint == nil, status == 404 || status == 405 { continue }
            guard status == 200 else {
                throw EmbeddingError(code: .status(status), address: candidate)
            }
            endpoint = candidate
            return answer
        }
        throw EmbeddingError(code: .noEndpoint, address: address)
    }

    private func post(
        _ body: [UInt8],
        to address: String
    ) throws(EmbeddingError) -> (status: Int, answer: [UInt8]) {
        let answer = ccurl_post(
            address,
            key.map { "Bearer " + $0 },
            body,
            UInt64(body.count),
            Int64(timeoutMilliseconds),
            Self.answerLimit
        )
        defer { ccurl_free(answer) }
        let code: EmbeddingError.Code? =
            switch UInt32(bitPattern: answer.outcome) {
            case ccurl_answered.rawValue: nil
            case ccurl_bad_address.rawValue: .badAddress
            case ccurl_unreachable.rawValue: .unreachable
            case ccurl_timed_out.rawValue: .timedOut
            default: .broken
            }
        if let code { throw EmbeddingError(code: code, address: address) }
        let bytes = UnsafeBufferPointer(start: answer.bytes, count: Int(answer.count))
        return (Int(answer.status), Array(bytes))
    }

    /// The vectors of an answer by their indexes; `nil` where it is none, or has not one for each text.
    static func vectors(in answer: [UInt8], count: Int) -> [[Float]]? {
        guard
            case .success(let value) = Result(catching: { () throws(JSONError) in
                try JSONValue.parse(answer[...])
            }), let data = value["data"]?.array, data.count == count
        else { return nil }
        var vectors = [[Float]?](repeating: nil, count: count)
        for (place, entry) in data.enumerated() {
            let index = entry["index"]?.integer ?? place
            guard vectors.indices.contains(index), vectors[index] == nil,
                let numbers = entry["embedding"]?.array,
                (1...mostDimensions).contains(numbers.count)
            else { return nil }
            let vector = numbers.compactMap(\.number).map { Float($0) }
            guard vector.count == numbers.count, vector.allSatisfy(\.isFinite) else { return nil }
            vectors[index] = vector
        }
        return vectors.compactMap(\.self)
    }
}
