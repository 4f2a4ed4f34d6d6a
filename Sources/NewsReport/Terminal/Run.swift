// SPDX-License-Identifier: Apache-2.0

/// A piece of a line in one ink, made safe for a terminal.
struct Run: Hashable {
    /// How a piece is printed where colours are.
    enum Ink: Hashable {
        case plain, strong, heading, faint, accent, warning

        /// The parameters of the ANSI sequence that begins it; `nil` for none.
        var code: String? {
            switch self {
            case .plain: nil
            case .strong: "1"
            case .heading: "1;36"
            case .faint: "2"
            case .accent: "36"
            case .warning: "33"
            }
        }
    }

    /// Text without control characters.
    let text: String
    let ink: Ink

    init(_ text: String, _ ink: Ink = .plain) {
        self.text = VisibleText.string(text)
        self.ink = ink
    }
}
