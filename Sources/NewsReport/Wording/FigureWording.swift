// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A figure's number with its bound, in words.
enum FigureWording {
    /// `about 1,160`, `more than 32,000`, `250–300`.
    static func value(_ figure: Figure) -> String {
        let lower = NumberWording.digits(figure.value)
        let number = figure.upper.map { lower + "–" + NumberWording.digits($0) } ?? lower
        let hedge = hedge(figure.bound)
        return hedge.isEmpty ? number : hedge + " " + number
    }

    private static func hedge(_ bound: Bound) -> String {
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
