// SPDX-License-Identifier: Apache-2.0

extension Language {
    /// Takes a language as documents state it: `en`, `en-US`, `zh_CN`, `ZH-hant-TW`.
    ///
    /// Regions go, but for Chinese, where they tell the script; codes withdrawn from ISO 639 become
    /// those in force. `nil` for what has not the shape of a BCP 47 tag, a language's name included.
    public init?(stated text: String) {
        let subtags = text.utf8.split(maxSplits: 8, omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }.map { String(decoding: $0.lazy.map(lowerCased), as: UTF8.self) }
        guard let first = subtags.first, (2...3).contains(first.utf8.count),
            subtags.allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy(isLowerOrDigit) }),
            first.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") })
        else { return nil }
        let primary = Self.replaced[first] ?? first
        let script = subtags.dropFirst().first {
            $0.utf8.count == 4 && !$0.utf8.contains { $0 < 0x61 }
        }
        if primary == "zh" {
            let isTraditional =
                script == "hant"
                || script == nil && subtags.contains { ["tw", "hk", "mo"].contains($0) }
            let isSimplified = script == "hans" || subtags.contains { ["cn", "sg"].contains($0) }
            self.init(isTraditional ? "zh-Hant" : isSimplified ? "zh-Hans" : "zh")
        } else {
            self.init(primary)
        }
    }

    /// ISO 639's withdrawn codes, and the three-letter ones of the principal languages.
    private static let replaced = [
        "iw": "he", "in": "id", "ji": "yi", "eng": "en", "zho": "zh", "chi": "zh", "cmn": "zh",
        "spa": "es", "ara": "ar", "fra": "fr", "fre": "fr", "rus": "ru", "por": "pt", "deu": "de",
        "ger": "de", "vie": "vi", "jpn": "ja", "ind": "id", "tur": "tr", "fas": "fa", "per": "fa",
        "kor": "ko", "ita": "it", "ukr": "uk", "pol": "pl", "heb": "he", "hin": "hi", "tha": "th",
    ]
}

private func lowerCased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}

private func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
}
