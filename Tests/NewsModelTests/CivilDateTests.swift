// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [-719_528, -1, 0, 11_016, 19_807, 2_932_896])
    func `a day number comes back from its date`(dayNumber: Int) {
        #expect(CivilDate(dayNumber: dayNumber).dayNumber == dayNumber)
    }

    @Test func `the epoch was a Thursday`() {
        #expect(CivilDate(dayNumber: 0).weekday == 4)
        #expect(CivilDate(dayNumber: -1).weekday == 3)
    }

    @Test func `a month holds its days`() {
        #expect(CivilDate(year: 2024, month: 2).dayNumbers.count == 29)
        #expect(CivilDate(year: 2023).dayNumbers.count == 365)
        #expect(!CivilDate(year: 2023, month: 2, day: 29).isValid)
    }

    @Test func `a time is shown only as exactly as it is known`() {
        #expect(
            Timestamp(seconds: 1_711_403_103, precision: .second).description
                == "2024-03-25T21:45:03Z"
        )
        #expect(Timestamp(CivilDate(year: 2024, month: 3)).description == "2024-03")
        #expect(Timestamp(seconds: -1, precision: .second).description == "1969-12-31T23:59:59Z")
    }
}
