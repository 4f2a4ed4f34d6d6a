// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the terminal that the program runs in can show, and what its user has asked for.
enum Terminal {
    /// Whether cursor movements and colours are understood.
    static var isCapable: Bool { environment("TERM") != "dumb" }

    /// Whether the user wants to be spared colours (no-color.org).
    static var isPlain: Bool { !environment("NO_COLOR").isEmpty }

    /// The columns of the terminal that standard output goes to, or `nil`.
    static var width: Int? {
        var size = winsize()
        guard ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col >= 40
        else { return nil }
        return Int(size.ws_col)
    }

    private static func environment(_ name: String) -> String {
        ProcessInfo.processInfo.environment[name] ?? ""
    }
}
