// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsEngine
import Synchronization

/// Shows on standard error how far a long reading has come: done, rate, time left.
final class ProgressMeter: Sendable {
    // A reference: the editor's threads all report to one line of the terminal.

    private struct State {
        var stage: ReadingProgress.Stage?
        var stageBegan = ContinuousClock.now
        var lastShown: ContinuousClock.Instant?
    }

    /// A shorter reading is over before a line could be read.
    private static let quietTime = Duration.seconds(1)
    private static let interval = Duration.milliseconds(200)

    private let isShown: Bool
    private let began = ContinuousClock.now
    private let state = Mutex(State())

    init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Shows a state, not more than five times a second.
    func show(_ progress: ReadingProgress) {
        guard isShown, ContinuousClock.now - began >= Self.quietTime else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if state.stage != progress.stage {
                state.stage = progress.stage
                state.stageBegan = now
            }
            if let last = state.lastShown, now - last < Self.interval { return }
            state.lastShown = now
            StandardStream.error.show(
                "\r\u{1B}[K" + line(progress, since: now - state.stageBegan)
            )
        }
    }

    /// Takes the line away.
    func clear() {
        guard isShown, state.withLock({ $0.lastShown != nil }) else { return }
        StandardStream.error.show("\r\u{1B}[K")
    }

    private func line(_ progress: ReadingProgress, since elapsed: Duration) -> String {
        let unit = progress.stage == .reading ? "files" : "articles"
        var line = "\(progress.stage.rawValue): \(progress.done) of \(progress.total) \(unit)"
        let seconds =
            Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        guard seconds > 0.5, progress.done > 0 else { return line }
        let rate = Double(progress.done) / seconds
        let left = Double(progress.total - progress.done) / rate
        line += ", \(Int(rate)) a second, \(Int(left.rounded(.up))) s left"
        return line
    }
}
