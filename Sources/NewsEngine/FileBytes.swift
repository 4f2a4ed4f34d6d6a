// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The bytes of a file, a pipe or a device.
struct FileBytes {
    /// Why bytes cannot be had, in words for the file's owner.
    struct Fault: Error, Hashable {
        var reason: String
    }

    // In bytes; all of a file is held in memory.
    static let sizeLimit = 1 << 30
    private static let chunkSize = 1 << 16

    /// Reads a file to its end.
    ///
    /// - Throws: `Fault`, for an endless device too.
    static func read(_ path: String) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemFault() }
        defer { close(descriptor) }
        return try read(descriptor)
    }

    /// Reads what a descriptor still gives.
    ///
    /// - Throws: `Fault`.
    static func read(_ descriptor: Int32) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: chunkSize)
        while true {
            let count = chunk.withUnsafeMutableBytes {
                Foundation.read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw systemFault()
            }
            bytes += chunk[..<count]
            guard bytes.count <= sizeLimit else { throw Fault(reason: "larger than 1 GiB") }
        }
    }

    private static func systemFault() -> Fault {
        Fault(reason: "cannot be read: \(String(cString: strerror(errno)))")
    }
}
