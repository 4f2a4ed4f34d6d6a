// SPDX-License-Identifier: Apache-2.0

internal import CICU
internal import Synchronization

/// One of ICU's transliterators, made once and kept for the life of the program.
///
/// It is a class because it holds a C object; a mutex lets one thread at a time use it.
final class Transliterator: Sendable {
    private let handle: Mutex<UnsafeMutableRawPointer>

    /// The transliterator of an identifier such as `Any-Latin; Latin-ASCII`, or `nil`.
    init?(_ identifier: String) {
        guard let handle = cicu_transliterator_open(identifier) else { return nil }
        self.handle = Mutex(handle)
    }

    /// The transliterated text; text that is too long or cannot be done comes back as it is.
    func apply(_ text: [UInt8]) -> [UInt8] {
        guard !text.isEmpty, text.count <= Int(Int32.max) / 16 else { return text }
        return handle.withLock { handle in
            UTF8Output.fill(expecting: text.count * 2 + 16) { buffer, capacity in
                cicu_transliterate(handle, text, Int32(text.count), buffer, capacity)
            } ?? text
        }
    }
}
