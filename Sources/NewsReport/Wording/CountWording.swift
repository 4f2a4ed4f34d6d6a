// SPDX-License-Identifier: Apache-2.0

/// What a figure counts, in English words.
enum CountWording {
    /// The words for a lexicon's key; of an unknown key the key itself with spaces for hyphens.
    static func words(for key: String) -> String {
        if let phrase = phrases[key] { return phrase }
        guard key.hasPrefix("money:") else {
            return String(key.map { $0 == "-" || $0 == "_" ? " " : $0 })
        }
        let code = String(key.dropFirst("money:".count))
        return currencies[code] ?? code
    }

    /// Only what the key itself does not say: `hostages`, `homes` and `votes` are words already.
    private static let phrases = [
        "affected": "people affected",
        "arrested": "people arrested",
        "attending": "people attending",
        "deported": "people deported",
        "detained": "people detained",
        "displaced": "people displaced",
        "employed": "people employed",
        "evacuated": "people evacuated",
        "freed": "people freed",
        "held": "people held",
        "homeless": "people made homeless",
        "hospitalised": "people in hospital",
        "infected": "people infected",
        "injured": "people injured",
        "killed": "people killed",
        "laid-off": "people laid off",
        "missing": "people missing",
        "other": "number",
        "percent": "per cent",
        "protesting": "people protesting",
        "recruited": "people recruited",
        "rescued": "people rescued",
        "sentenced": "people sentenced",
        "sheltering": "people sheltering",
        "signing": "people signing",
        "stranded": "people stranded",
        "temperature": "degrees",
        "vaccinated": "people vaccinated",
        "voting": "people voting",
    ]

    private static let currencies = [
        "AUD": "Australian dollars", "BRL": "Brazilian reais", "CAD": "Canadian dollars",
        "CHF": "Swiss francs", "CNY": "Chinese yuan", "EGP": "Egyptian pounds", "EUR": "euros",
        "GBP": "pounds sterling", "HKD": "Hong Kong dollars", "IDR": "Indonesian rupiah",
        "ILS": "Israeli shekels", "INR": "Indian rupees", "IRR": "Iranian rials",
        "JPY": "Japanese yen", "KRW": "South Korean won", "MXN": "Mexican pesos",
        "PLN": "Polish zlotys", "RUB": "Russian roubles", "SAR": "Saudi riyals", "THB": "Thai baht",
        "TRY": "Turkish lira", "TWD": "Taiwan dollars", "UAH": "Ukrainian hryvnias",
        "USD": "US dollars", "VND": "Vietnamese dong",
    ]
}
