// SPDX-License-Identifier: Apache-2.0

import NewsArchives
import NewsModel
import Testing

@Suite(.enabled(if: SharedCaptures.isPresent, "../shared/captures is not beside the package"))
struct SharedCaptureTests {
    @Test(arguments: [
        ("000", Capture.Form.feedMirrorNote), ("001", .feedMirrorNote), ("002", .markdown),
        ("003", .text), ("004", .feedMirrorNote),
    ])
    func `each of the five has its form`(digits: String, form: Capture.Form) throws {
        let detected = FormDetector.detect(try SharedCaptures.bytes(digits), path: digits + ".txt")
        #expect(detected == .success(form))
    }

    @Test(arguments: [
        ("000", "2024-03-25T21:45:03Z", "https://www.rfi.fr/"),
        ("001", "2024-05-07T21:39:03Z", "https://www.voachinese.com/"),
        ("004", "2023-11-08T09:15:02Z", "https://www.rfi.fr/"),
    ])
    func `a note's head gives time, address and title`(
        digits: String,
        time: String,
        host: String
    ) throws {
        let reading = ArchiveReader.captures(in: try SharedCaptures.bytes(digits), path: digits)
        let capture = try #require(reading.captures.first)
        #expect(reading.captures.count == 1)
        #expect(reading.diagnostics.isEmpty)
        #expect(capture.published?.time.description == time)
        #expect(capture.published?.time.precision == .second)
        #expect(capture.published?.source == .capture)
        #expect(capture.url?.hasPrefix(host) == true)
        #expect(capture.title?.isEmpty == false)
        #expect(capture.markup == .fragment)
        #expect(capture.content.starts(with: "<div>".utf8))
    }

    @Test(arguments: ["002", "003"])
    func `what has no head is left whole`(digits: String) throws {
        let bytes = try SharedCaptures.bytes(digits)
        let capture = try #require(ArchiveReader.captures(in: bytes, path: digits).captures.first)
        #expect(capture.content == bytes)
        #expect(capture.published == nil)
        #expect(capture.title == nil)
    }
}
