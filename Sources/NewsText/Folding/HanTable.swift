// SPDX-License-Identifier: Apache-2.0

/// Traditional and Simplified characters, laid out once, and only when Han text is met.
enum HanTable {
    /// The characters that the table is about: Extension A and the Unified Ideographs.
    static let range: Range<UInt32> = 0x3400..<0xA000

    /// The Simplified form of each character of `range`, by its distance from the start.
    static let simplified: [UInt16] = {
        var table = range.map { UInt16($0) }
        let pairs = zip(traditionalCharacters.unicodeScalars, simplifiedCharacters.unicodeScalars)
        for (traditional, simplified) in pairs {
            table[Int(traditional.value - range.lowerBound)] = UInt16(simplified.value)
        }
        return table
    }()

    /// 1 for what is only Traditional, -1 for what is only Simplified, 0 for the rest.
    static let leanings: [Int8] = {
        var table = simplified.enumerated().map { index, simplified -> Int8 in
            UInt32(simplified) == range.lowerBound + UInt32(index) ? 0 : 1
        }
        for scalar in charactersWithTraditionalForm.unicodeScalars
        where table[Int(scalar.value - range.lowerBound)] == 0 && !ambiguous.contains(scalar.value)
        {
            table[Int(scalar.value - range.lowerBound)] = -1
        }
        return table
    }()

    /// Characters that Traditional text uses too, beside those they are the Simplified form of.
    private static let ambiguous = Set(
        "后里只干系于制面松余谷云几台才斗丑冬向回志折合困征舍致游群布么出了别卷症借准伙佣儿千占吁周咸咽姜家岳御愿托扎据旋曲朱杰栗栖沈涂凶注洼游灶表霉饥万与个乡党"
            .unicodeScalars
            .map(\.value)
    )
}
