// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the program's streams are connected to.
enum Terminal {
    /// A stream of the program.
    enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2
    }

    /// Whether a stream goes to a terminal.
    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// The columns of the terminal that standard output goes to, or `nil`.
    static var width: Int? {
        var size = winsize()
        guard ioctl(Stream.standardOutput.rawValue, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col >= 40
        else { return nil }
        return Int(size.ws_col)
    }
}

/// Standard output and standard error, written as UTF-8.
enum StandardStream {
    case output, error

    /// Writes text; a reader that has gone away (`| head`) ends the writing, not the program.
    func write(_ text: String) {
        let handle: FileHandle =
            switch self {
            case .output: .standardOutput
            case .error: .standardError
            }
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            // Nobody is left to be told.
            return
        }
    }
}
