// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Infers the day of publication from the days that a text speaks of.
///
/// News is told within a day or two of its event, so the latest day in it that is not later than
/// what the capture states is taken, and marked as inferred. Where the capture states nothing, the
/// text must speak of that day in its lead, or nothing is inferred: the only date in a text may be
/// of long ago.
struct PublicationInference {
    let stated: Publication.Evidence?
    let text: ScannedText

    /// How many bytes of a text count as its lead.
    private static let leadSize = 1500

    /// The inferred day with its evidence, or `nil`.
    func inferred(from candidates: [DateCandidate]) -> Publication.Evidence? {
        if let stated, stated.time.precision >= .day { return nil }
        let reference = stated?.time.date ?? contextYear(of: candidates)
        guard let reference else { return nil }
        let resolver = DateResolver(reference: reference)
        var best: (day: CivilDate, range: Range<Int>)?
        var isInLead = false
        for candidate in candidates where candidate.day != nil && candidate.month != nil {
            guard let date = resolver.resolve(candidate, after: nil)?.date, date.day != nil,
                stated == nil || reference.dayNumbers.contains(date.dayNumber)
            else { continue }
            if best.map({ $0.day < date }) ?? true {
                best = (date, candidate.range)
                isInLead = false
            }
            if best?.day == date, candidate.range.lowerBound < Self.leadSize { isInLead = true }
        }
        guard let best, stated != nil || isInLead else { return nil }
        return Publication.Evidence(
            time: Timestamp(best.day),
            source: .text,
            words: text.string(best.range),
            range: best.range
        )
    }

    /// The latest full date that the text gives with its year, or `nil`: what a day without a year
    /// is set against when the capture states no time.
    func contextYear(of candidates: [DateCandidate]) -> CivilDate? {
        candidates.filter(\.isFullDay)
            .map { CivilDate(year: $0.year ?? 0, month: $0.month, day: $0.day) }
            .filter(\.isValid).max()
    }
}
