// SPDX-License-Identifier: Apache-2.0

extension Lexicon.Content {
    /// Keeps what the attributes of a sense tell, under its place in `senses`.
    mutating func noteAttributes(of sense: Lexicon.Sense, at index: Int32) {
        guard let first = sense.attributes.first else { return }
        switch sense.table {
        case .outlets where first != "-":
            for host in first.split(separator: ",") { outletsByHost[String(host)] = index }
        case .units where first == "people":
            peopleUnits.insert(sense.id)
        case .units where first == "measure" && sense.id != "magnitude":
            let counts = sense.attributes.last ?? "other"
            measures.insert(counts == "other" ? sense.id : counts)
        case .counts where first == "people":
            peopleCounts.insert(sense.id)
        default: break
        }
    }
}
