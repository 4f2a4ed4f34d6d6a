// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object, in the order of the text or of their setting.
public struct JSONObject: Hashable, Sendable {
    /// A name with its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// A name with its value.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The members; a name that stands twice in a text stands twice here.
    public var members: [Member]

    /// An object with these members.
    public init(_ members: [Member] = []) {
        self.members = members
    }

    /// The value of a name; of a name that stands twice the last, as most parsers have it.
    ///
    /// Setting replaces that member in its place or adds one at the end; `nil` takes all out.
    ///
    /// - Complexity: O(*n*) in the number of members.
    public subscript(key: String) -> JSONValue? {
        get { members.last { $0.key == key }?.value }
        set {
            guard let newValue else { return members.removeAll { $0.key == key } }
            if let index = members.lastIndex(where: { $0.key == key }) {
                members[index].value = newValue
            } else {
                members.append(Member(key: key, value: newValue))
            }
        }
    }
}
