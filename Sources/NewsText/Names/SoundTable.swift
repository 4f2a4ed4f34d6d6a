// SPDX-License-Identifier: Apache-2.0

/// The sounds of letters, one ASCII letter a sound; data, written from knowledge.
///
/// Consonants: p b f v w m t d n s z S (sh) C (ch) J (j as in John) Z (zh) c (ts) k g x (kh) h l r.
/// Vowels: a e i o u.
enum SoundTable {
    /// Letters of alphabets that are read as they stand.
    static let letters: [UInt32: [UInt8]] = {
        var letters: [UInt32: [UInt8]] = [:]
        for row in [cyrillic, arabic, hebrew, greek] {
            for entry in row.split(separator: " ") {
                guard let letter = entry.unicodeScalars.first else { continue }
                letters[letter.value] = Array(entry.unicodeScalars.dropFirst().map(\.value))
                    .map { UInt8(truncatingIfNeeded: $0) }
            }
        }
        return letters
    }()

    private static let cyrillic = """
        аa бb вv гg дd еe жZ зz иi йi кk лl мm нn оo пp рr сs тt уu фf хx цc чC шS щS ъ ыi ь эe \
        юu яa іi їi єe ґg ўw ћC ђJ љl њn џJ јi
        """

    private static let arabic = """
        اa بb تt ثt جJ حh خx دd ذd رr زz سs شS صs ضd طt ظz عa غg فf قk كk لl مm نn هh وu يi ئi ؤu \
        ء پp چC ژZ گg ڤv ٹt ڈd ڑr ںn
        """

    private static let hebrew = """
        אa בb גg דd הh וu זz חx טt יi כk ךk לl מm םm נn ןn סs עa פp ףf צc ץc קk רr שS תt
        """

    private static let greek = """
        αa βv γg δd εe ζz ηi θt ιi κk λl μm νn ξks οo πp ρr σs τt υi φf χx ψps ωo
        """

    /// Groups of Latin letters that stand for one sound, the longest first.
    static let groups: [(spelling: [UInt8], sounds: [UInt8])] = """
        tsch:C sch:S tch:C dzh:J cks:ks sh:S ch:C zh:Z kh:x gh:g th:t ph:f ck:k qu:kw cz:C sz:S \
        dj:J ts:c tz:c dz:z ce:se ci:si cy:si ge:ge gi:gi ou:u oo:u ee:i ea:i ai:e ay:e ey:i ie:i \
        wr:r kn:n
        """.split(separator: " ").map(pair)

    /// Pinyin spells some sounds as no other language does.
    static let pinyin: [(spelling: [UInt8], sounds: [UInt8])] = """
        zh:J ch:C sh:S ng:n er:r q:C x:S c:c z:z j:J yu:u y:i w:w ou:o ao:au ai:ai ei:e ie:e ue:e
        """.split(separator: " ").map(pair)

    /// Single Latin letters.
    static let latin: [UInt8: [UInt8]] = {
        var latin: [UInt8: [UInt8]] = [:]
        for entry in """
        aa bb ck dd ee ff gg hh ii jJ kk ll mm nn oo pp qk rr ss tt uu vv ww xks yi zz
        """.split(separator: " ") {
            let bytes = Array(entry.utf8)
            latin[bytes[0]] = Array(bytes.dropFirst())
        }
        return latin
    }()

    private static func pair(_ entry: Substring) -> (spelling: [UInt8], sounds: [UInt8]) {
        let parts = entry.split(separator: ":")
        return (Array(parts[0].utf8), parts.count > 1 ? Array(parts[1].utf8) : [])
    }
}
