// SPDX-License-Identifier: Apache-2.0

/// Who publishes: a paper, a broadcaster, an agency, an aggregator.
public struct Outlet: Hashable, Sendable, Identifiable {
    /// Names one outlet: the lexicon's key (`rfi`), or the host without `www.` of one it lacks.
    public struct ID: TextIdentifier {
        /// The identifier as text.
        public let value: String

        /// Takes an identifier as it is.
        public init(_ value: String) { self.value = value }
    }

    /// The identifier.
    public var id: ID
    /// The name to show.
    public var name: String
    /// The host that the article came from, lower case, or `nil`.
    public var host: String?

    /// An outlet.
    public init(id: ID, name: String, host: String? = nil) {
        self.id = id
        self.name = name
        self.host = host
    }
}
