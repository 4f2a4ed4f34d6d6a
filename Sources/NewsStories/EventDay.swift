// SPDX-License-Identifier: Apache-2.0

import NewsAnnotation
import NewsModel

/// Tells on which day that happened what an article tells.
enum EventDay {
    /// News is told within so many days.
    private static let reach = 4

    /// The first day that title and lead speak of and that lies within `reach` before the
    /// publication; of an article without a date the first day spoken of; `nil` when there is none.
    static func day(of article: AnnotatedArticle) -> Int? {
        let published = article.article.published.best?.time.date.dayNumbers
        let lead = article.body.annotation.dates.filter {
            $0.range.lowerBound < FeatureExtractor.leadLimit
        }
        let spoken = (article.title.annotation.dates + lead)
            .filter { $0.date.day != nil }.map(\.date.dayNumber)
        guard let published else { return spoken.first }
        return spoken.first { day in
            (published.lowerBound - reach...published.upperBound + 1).contains(day)
        }
    }

    /// The weekday of that day, 1 for Monday … 7, or where no day can be told the first weekday that
    /// title and lead name; `nil` when there is none.
    static func weekday(of article: AnnotatedArticle, on day: Int?) -> Int? {
        if let day { return CivilDate(dayNumber: day).weekday }
        let title = article.title.annotation.unplacedWeekdays.first
        let lead = article.body.annotation.unplacedWeekdays.first {
            $0.range.lowerBound < FeatureExtractor.leadLimit
        }
        return (title ?? lead)?.number
    }
}
