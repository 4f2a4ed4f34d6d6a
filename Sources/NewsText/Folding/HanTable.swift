// SPDX-License-Identifier: Apache-2.0

/// Traditional and Simplified characters, read from ICU's transliterators once, and only when Han
/// text is met.
enum HanTable {
    /// The characters that the table is about: Extension A and the Unified Ideographs.
    static let range: Range<UInt32> = 0x3400..<0xA000

    /// The Simplified form of each character of `range`, by its distance from the start.
    static let simplified: [UInt16] = table("Traditional-Simplified")

    /// The Traditional form of each character of `range`.
    private static let traditional: [UInt16] = table("Simplified-Traditional")

    /// 1 for what is only Traditional, -1 for what is only Simplified, 0 for the rest.
    static let leanings: [Int8] = range.map { scalar in
        let index = Int(scalar - range.lowerBound)
        if UInt32(simplified[index]) != scalar { return 1 }
        return UInt32(traditional[index]) != scalar && !shared.contains(scalar) ? -1 : 0
    }

    /// Characters that Traditional text uses too, beside those they are the Simplified form of.
    private static let shared = Set(
        "后里只干系于制面松余谷云几台才斗丑冬向回志折合困征舍致游群布么出了别卷症借准伙佣儿千占吁周咸咽姜家岳御愿托扎据旋曲朱杰栗栖沈涂凶注洼游灶表霉饥万与个乡党"
            .unicodeScalars
            .map(\.value)
    )

    private static func table(_ identifier: String) -> [UInt16] {
        let same = range.map { UInt16($0) }
        guard let transliterator = Transliterator(identifier) else { return same }
        // Each on a line of its own, so that no rule sees two together.
        var text: [UInt8] = []
        for scalar in range {
            text.append(scalar: scalar)
            text.append(UInt8(ascii: "\n"))
        }
        let lines = transliterator.apply(text).split(
            separator: UInt8(ascii: "\n"),
            omittingEmptySubsequences: false
        )
        guard lines.count == same.count + 1 else { return same }
        return zip(same, lines).map { scalar, line in
            var scanner = UTF8Scanner(Array(line))
            guard let first = scanner.next(), scanner.next() == nil, range.contains(first) else {
                return scalar
            }
            return UInt16(first)
        }
    }
}
