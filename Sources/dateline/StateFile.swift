// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsStories

/// A file in which a stream of stories is kept from one run to the next.
struct StateFile {
    let path: String

    private var url: URL { URL(fileURLWithPath: path) }

    /// The stream as it was kept, or a new one where there is no file.
    ///
    /// - Throws: `ExitCode`, when the file cannot be gone on with; the user has been told.
    func read() throws -> StoryStream {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: url))
        } catch CocoaError.fileReadNoSuchFile {
            return StoryStream()
        } catch {
            StandardStream.tell("\(path): cannot be read")
            throw ExitCode.failure
        }
        do {
            return try StoryStream(state: bytes)
        } catch {
            StandardStream.tell("\(path): \(error)")
            throw ExitCode.failure
        }
    }

    /// Keeps a stream: all of it, or what was there before stays.
    ///
    /// - Throws: `ExitCode`, when the file cannot be written; the user has been told.
    func write(_ stream: StoryStream) throws {
        do {
            try Data(stream.state).write(to: url, options: .atomic)
        } catch {
            StandardStream.tell("\(path): cannot be written")
            throw ExitCode.failure
        }
    }
}
