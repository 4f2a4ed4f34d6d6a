// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Standard output and standard error, written as UTF-8.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Whether the stream goes to a terminal.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Writes all of a text; when its reader has gone away (`| head`), what the reader wanted.
    ///
    /// - Throws: `POSIXError` when the text cannot be written, as on a full disk.
    func write(_ text: String) throws {
        if let fault = fault(writing: text), fault != .EPIPE { throw POSIXError(fault) }
    }

    /// Writes a text that is of no use where it cannot be written, such as progress.
    func show(_ text: String) {
        _ = fault(writing: text)
    }

    /// Tells the user what is wrong, in a line on standard error.
    static func tell(_ message: some CustomStringConvertible) {
        var line = String.UnicodeScalarView()
        for scalar in message.description.unicodeScalars {
            // A file's name may hold what would command a terminal.
            let isControl = scalar.properties.generalCategory == .control
            line.append(isControl ? "\u{FFFD}" : scalar)
        }
        StandardStream.error.show("dateline: \(String(line))\n")
    }

    /// Makes a closed pipe a fault of the writing and no longer the end of the program.
    static func outliveClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    private func fault(writing text: String) -> POSIXErrorCode? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(rawValue, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return POSIXErrorCode(rawValue: errno) ?? .EIO
            }
        }
        return nil
    }
}
