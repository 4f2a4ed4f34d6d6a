// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NewsEngine

/// The folder of lexicons of one's own, which several commands take.
struct LexiconOptions: ParsableArguments {
    @Option(
        name: .customLong("lexicons"),
        help: "A folder of tables of your own, which add to the lexicons and override them."
    )
    var folder: String?

    /// Reads the folder.
    ///
    /// - Throws: `ExitCode`, when a file of it could not be read as it should; the user has been told.
    func read() throws -> OwnLexicons {
        guard let folder else { return OwnLexicons() }
        let lexicons = OwnLexicons(folder: folder)
        for diagnostic in lexicons.diagnostics { StandardStream.tell(diagnostic) }
        guard lexicons.diagnostics.isEmpty else { throw ExitCode.failure }
        return lexicons
    }
}
