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

    private static let phrases = [
        "area": "area",
        "arrested": "people arrested",
        "charged": "people charged",
        "dead": "people killed",
        "deported": "people deported",
        "detained": "people detained",
        "displaced": "people displaced",
        "evacuated": "people evacuated",
        "freed": "people freed",
        "goals": "goals",
        "held": "people held",
        "homeless": "people made homeless",
        "homes": "homes",
        "hospitalised": "people in hospital",
        "hostages": "hostages",
        "infected": "people infected",
        "injured": "people injured",
        "killed": "people killed",
        "magnitude": "magnitude",
        "missing": "people missing",
        "other": "number",
        "people": "people",
        "percent": "per cent",
        "rescued": "people rescued",
        "seats": "seats",
        "sheltering": "people sheltering",
        "temperature": "degrees",
        "trapped": "people trapped",
        "voted": "people who voted",
        "votes": "votes",
        "wounded": "people wounded",
    ]

    private static let currencies = [
        "AUD": "Australian dollars", "BRL": "Brazilian reais", "CAD": "Canadian dollars",
        "CHF": "Swiss francs", "CNY": "Chinese yuan", "EUR": "euros", "GBP": "pounds sterling",
        "IDR": "Indonesian rupiah", "ILS": "Israeli shekels", "INR": "Indian rupees",
        "IRR": "Iranian rials", "JPY": "Japanese yen", "KRW": "South Korean won",
        "MXN": "Mexican pesos", "PLN": "Polish zlotys", "RUB": "Russian roubles",
        "SAR": "Saudi riyals", "THB": "Thai baht", "TRY": "Turkish lira", "TWD": "Taiwan dollars",
        "UAH": "Ukrainian hryvnias", "USD": "US dollars", "VND": "Vietnamese dong",
    ]
}
