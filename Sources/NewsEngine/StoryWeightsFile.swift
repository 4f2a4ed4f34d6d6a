// SPDX-License-Identifier: Apache-2.0

import NewsMarkup
public import NewsStories

/// Weights as `scripts/train-stories` writes them into a file: JSON with the trees `oneLanguage`,
/// `twoLanguages` and `standing`, each with the lists of `StoryWeights.Trees`.
public enum StoryWeightsFile {
    /// The weights in a file, or `nil` when it cannot be read or tells none.
    public static func weights(at path: String) -> StoryWeights? {
        guard let bytes = try? FileBytes.read(path),
            let object = (try? JSONValue.parse(bytes))?.object,
            let one = trees("oneLanguage", of: object),
            let two = trees("twoLanguages", of: object),
            let standing = trees("standing", of: object)
        else { return nil }
        return StoryWeights(oneLanguage: one, twoLanguages: two, standing: standing)
    }

    private static func trees(_ name: String, of object: JSONObject) -> StoryWeights.Trees? {
        guard let trees = object[name]?.object, let bias = trees["bias"]?.number else { return nil }
        let whole = { (key: String) in
            trees[key]?.array?.compactMap { $0.number.flatMap { Int(exactly: $0) } }
        }
        let broken = { (key: String) in trees[key]?.array?.compactMap(\.number) }
        guard let roots = whole("roots"), let kinds = whole("kinds"),
            let children = whole("children"),
            let limits = broken("limits"), let values = broken("values")
        else { return nil }
        return StoryWeights.Trees(
            bias: bias,
            roots: roots,
            kinds: kinds,
            limits: limits,
            children: children,
            values: values
        )
    }
}
