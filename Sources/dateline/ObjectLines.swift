// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NewsMarkup

/// Filters whose lines are no articles: an object a line in, one out for each, in their order.
enum ObjectLines {
    /// Reads standard input and writes what is made of each line to standard output.
    ///
    /// - Throws: `ExitCode`, when the user has been told why.
    static func filter(_ answer: (JSONObject) -> JSONObject) throws {
        let data: Data
        do {
            data = try FileHandle.standardInput.readToEnd() ?? Data()
        } catch {
            StandardStream.tell("standard input cannot be read")
            throw ExitCode.failure
        }
        var output = ""
        let lines = Array(data).split(
            separator: UInt8(ascii: "\n"),
            omittingEmptySubsequences: false
        )
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            output += "\(JSONValue.object(answer(try object(line, number: index + 1))))\n"
        }
        do {
            try StandardStream.output.write(output)
        } catch {
            StandardStream.tell("the lines cannot be written to standard output")
            throw ExitCode.failure
        }
    }

    private static func object(_ line: ArraySlice<UInt8>, number: Int) throws -> JSONObject {
        let reason: String
        switch Result(catching: { () throws(JSONError) in try JSONValue.parse(line) }) {
        case .failure(let error): reason = "not JSON: \(error)"
        case .success(let value):
            guard let object = value.object else {
                reason = "not a JSON object"
                break
            }
            if object["id"]?.string == nil {
                reason = "there is no string \"id\""
            } else if object["text"]?.string == nil {
                reason = "there is no string \"text\""
            } else {
                return object
            }
        }
        StandardStream.tell("line \(number): \(reason)")
        throw ExitCode.failure
    }
}
