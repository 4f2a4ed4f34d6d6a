// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsEngine
import NewsModel

/// Standard input as the filters read it.
enum StandardInput {
    /// The articles of standard input, one a line; a line that is none ends the program.
    static func articles() throws -> [Article] {
        let data = try FileHandle.standardInput.readToEnd() ?? Data()
        do throws(ArticleLines.Fault) {
            return try ArticleLines.articles(in: Array(data))
        } catch {
            StandardStream.tell(error)
            throw ExitCode.failure
        }
    }
}
