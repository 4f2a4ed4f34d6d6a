// SPDX-License-Identifier: Apache-2.0

/// Calls C functions that write text to a buffer and tell how much room they needed.
enum UTF8Output {
    /// What `write` wrote; it is called once more when its first buffer was too small.
    ///
    /// `write` takes a buffer and its capacity in bytes, and returns how many bytes the text has,
    /// or a negative number when there is none, which gives `nil`.
    static func fill(
        expecting count: Int,
        _ write: (UnsafeMutablePointer<UInt8>, Int32) -> Int32
    ) -> [UInt8]? {
        var capacity = max(count, 1)
        for _ in 0..<2 {
            var needed: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
                guard let start = buffer.baseAddress else { return }
                needed = write(start, Int32(clamping: capacity))
                initialized = min(max(Int(needed), 0), capacity)
            }
            guard needed >= 0 else { return nil }
            if Int(needed) <= capacity { return bytes }
            capacity = Int(needed)
        }
        return nil
    }
}
