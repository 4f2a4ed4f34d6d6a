// SPDX-License-Identifier: Apache-2.0

/// Codes that CLD2 and corpora use and BCP 47 writes otherwise.
enum LanguageCodes {
    /// The BCP 47 tag for a code; `nil` for what is no language.
    static func tag(for code: String) -> String? {
        code == "un" || code.hasPrefix("xx") || code == "zzp" ? nil : tags[code] ?? code
    }

    private static let tags = [
        "iw": "he", "in": "id", "jw": "jv", "no": "nb", "tl": "fil", "zh": "zh-Hans", "mo": "ro",
        "sr-ME": "sr",
    ]
}
