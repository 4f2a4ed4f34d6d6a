// SPDX-License-Identifier: Apache-2.0

/// The forms in which an edition can be written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    /// Lines for a terminal, for people.
    case terminal
    /// Everything, as one JSON object.
    case json
    /// One self-contained page, for people.
    case html
    /// One article a line, for other programs.
    case jsonl
}
