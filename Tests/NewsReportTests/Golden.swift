// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Compares a report with the file of it that was looked at and kept.
///
/// With `DATELINE_UPDATE_GOLDEN=1` in the environment the files are written instead.
func expectGolden(_ report: String, _ name: String, file: String = #filePath) throws {
    let golden = URL(filePath: file).deletingLastPathComponent()
        .appending(path: "Fixtures/\(name)")
    if ProcessInfo.processInfo.environment["DATELINE_UPDATE_GOLDEN"] == "1" {
        try Data(report.utf8).write(to: golden)
    }
    let kept = try String(contentsOf: golden, encoding: .utf8)
    let differing = zip(report.split(separator: "\n"), kept.split(separator: "\n"))
        .first { $0 != $1 }
    #expect(report == kept, "\(name) differs first at: \(differing?.0 ?? "its end")")
}
