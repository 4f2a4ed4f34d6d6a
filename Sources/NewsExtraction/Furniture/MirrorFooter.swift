// SPDX-License-Identifier: Apache-2.0

/// Knows what a feed's mirror writes under an entry: after a last rule, links to itself and little
/// else.
enum MirrorFooter {
    // A line or two of label and a handful of addresses.
    private static let weightLimit = 400

    /// Where the footer begins in an entry's blocks, the rule included, or `nil` when there is none.
    ///
    /// `host` is the article's own; a footer leads elsewhere.
    static func start(in blocks: [FlowBlock], host: String?) -> Int? {
        guard let rule = blocks.lastIndex(where: { $0.kind == .rule }) else { return nil }
        let tail = blocks[(rule + 1)...].filter(\.isText)
        let links = tail.flatMap(\.links)
        let weight = tail.reduce(0) { $0 + $1.weight }
        let linkWeight = tail.reduce(0) { $0 + $1.linkWeight }
        guard !links.isEmpty, weight <= weightLimit, linkWeight * 2 >= weight else { return nil }
        let leadsHome = links.contains { link in
            let target = WebAddress(link)
            return target.host.isEmpty || target.siteHost == host
        }
        return leadsHome ? nil : rule
    }
}
