// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no saved stream that can be gone on with.
public struct StoryStateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: Hashable, Sendable {
        /// They begin otherwise than a saved stream.
        case notAState
        /// Another version of the program has written them.
        case otherVersion(Int)
        /// They end before all is there.
        case cutShort
        /// What they say cannot be: they were changed since they were written.
        case damaged
    }

    /// What is wrong.
    public var code: Code
    /// Where it was seen, as an offset into the bytes.
    public var offset: Int

    /// The fault in words, with its place.
    public var description: String {
        switch code {
        case .notAState: "not a saved stream of stories"
        case .otherVersion(let version):
            "a saved stream of version \(version), and this program reads \(StoryStream.stateVersion)"
        case .cutShort: "the saved stream is cut short at byte \(offset)"
        case .damaged: "the saved stream is damaged, as seen at byte \(offset)"
        }
    }
}
