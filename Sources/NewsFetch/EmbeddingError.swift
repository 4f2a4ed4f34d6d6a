// SPDX-License-Identifier: Apache-2.0

/// Why a service gave no embeddings.
public struct EmbeddingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: Hashable, Sendable {
        /// The address is no http or https address.
        case badAddress
        /// Nobody answers there.
        case unreachable
        /// The answer did not come in time.
        case timedOut
        /// No path under the address takes texts.
        case noEndpoint
        /// The service answered with another status than 200.
        case status(Int)
        /// The answer is not what `/v1/embeddings` gives.
        case malformedAnswer
        /// The connection broke, or the answer is far too long.
        case broken
    }

    /// What went wrong.
    public var code: Code
    /// The address that was asked, without a key.
    public var address: String

    /// The fault in words, with the address.
    public var description: String {
        let reason =
            switch code {
            case .badAddress: "is no http or https address"
            case .unreachable: "cannot be reached"
            case .timedOut: "did not answer in time"
            case .noEndpoint: "has neither /v1/embeddings nor /embeddings"
            case .status(let status): "answered with the status \(status)"
            case .malformedAnswer: "gave an answer that is no list of embeddings"
            case .broken: "broke off, or answered at too great a length"
            }
        return "the embedding service \(address) \(reason)"
    }
}
