// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NewsStories

@Suite struct ElementaryTests {
    @Test(arguments: [1e-12, 0.001, 0.5, 1, 1.5, 2, 3, 10, 12_345.678, 1e15])
    func `the logarithm is that of the C library`(x: Double) {
        #expect(abs(Elementary.log(x) - Foundation.log(x)) < 1e-9)
    }

    @Test func `numbers without a logarithm give nothing`() {
        for x in [0, -1, .infinity, .nan] { #expect(Elementary.log(x) == 0) }
    }

    @Test(arguments: [-1000, -30, -2, -0.1, 0, 0.3, 4, 50, 1000])
    func `the logistic function is that of the C library`(x: Double) {
        #expect(abs(Elementary.logistic(x) - 1 / (1 + Foundation.exp(-x))) < 1e-9)
    }
}
