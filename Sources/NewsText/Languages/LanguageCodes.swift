// SPDX-License-Identifier: Apache-2.0

/// Codes that CLD2 gives and BCP 47 writes otherwise.
enum LanguageCodes {
    static let normalized: [String: String] = [
        "iw": "he", "in": "id", "jw": "jv", "no": "nb", "tl": "fil", "zh": "zh-Hans",
        "zh-Hant": "zh-Hant", "mo": "ro", "sr-ME": "sr", "xxx": "un", "xx": "un", "zzp": "un",
    ]
}
