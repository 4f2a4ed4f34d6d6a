// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A figure's number and its bound as English text.
enum FigureWording {
    /// `1,160`, or `250–300` of a range.
    static func number(_ figure: Figure) -> String {
        let lower = NumberWording.digits(figure.value)
        return figure.upper.map { lower + "–" + NumberWording.digits($0) } ?? lower
    }

    /// How it bounds the true number: `about`; empty when it is given as exact.
    static func hedge(_ bound: Bound) -> String {
        switch bound {
        case .exact, .range: ""
        case .about: "about"
        case .atLeast: "at least"
        case .moreThan: "more than"
        case .atMost: "at most"
        case .lessThan: "less than"
        }
    }
}
