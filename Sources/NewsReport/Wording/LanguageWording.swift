// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Languages by their English names, and which way they are written.
enum LanguageWording {
    /// The English name; of a language not in the table its tag.
    static func name(_ language: Language) -> String {
        names[language.tag] ?? names[language.primary] ?? language.tag
    }

    /// Whether the language is written from right to left.
    static func isRightToLeft(_ language: Language) -> Bool {
        rightToLeft.contains(language.primary)
    }

    private static let rightToLeft: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur",
        "yi",
    ]

    private static let names = [
        "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
        "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "ckb": "Kurdish",
        "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
        "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
        "fil": "Filipino", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati",
        "ha": "Hausa", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
        "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
        "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kn": "Kannada",
        "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lo": "Lao", "lt": "Lithuanian",
        "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian",
        "mr": "Marathi", "ms": "Malay", "my": "Burmese", "nb": "Norwegian", "ne": "Nepali",
        "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
        "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala",
        "sk": "Slovak", "sl": "Slovene", "so": "Somali", "sq": "Albanian", "sr": "Serbian",
        "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik",
        "th": "Thai", "ti": "Tigrinya", "tk": "Turkmen", "tl": "Filipino", "tr": "Turkish",
        "ug": "Uyghur", "uk": "Ukrainian", "und": "language not known", "ur": "Urdu",
        "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish", "zh": "Chinese",
        "zh-Hans": "Chinese", "zh-Hant": "Traditional Chinese", "zu": "Zulu",
    ]
}
