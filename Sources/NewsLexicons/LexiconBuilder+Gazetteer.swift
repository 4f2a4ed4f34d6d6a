// SPDX-License-Identifier: Apache-2.0

extension LexiconBuilder {
    /// Adds the cities of the gazetteer, of which `docs/lexicons.md` gives the form.
    ///
    /// A city that the places have is one with it and lends it its names. Lines without the form are
    /// passed over and named among the faults.
    ///
    /// - Complexity: O(*n*) in the bytes.
    mutating func addGazetteer(_ bytes: [UInt8]) {
        var sawHeader = false
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated() where !line.isEmpty && line.first != UInt8(ascii: "#")
        {
            guard sawHeader else {
                sawHeader = true
                continue
            }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard cells.count == 8 else {
                note(fault: "gazetteer:\(number + 1)")
                continue
            }
            add(city: cells)
        }
    }

    /// Adds a city given by its cells: id, country, admin1, lat, lon, population, name, names.
    private mutating func add(city cells: [String]) {
        let names = cells[7].split(separator: "|").map(String.init)
        if let known = place(named: names, country: cells[1]) {
            add(names, to: known)
            return
        }
        let sense = Lexicon.Sense(
            table: .places,
            id: cells[0],
            attributes: ["city", cells[1], cells[3], cells[4], cells[5]],
            name: cells[6]
        )
        add(sense, names: names)
    }

    /// The place of a country that bears one of some names, or `nil`.
    private func place(named names: [String], country: String) -> Int32? {
        for name in names {
            for sense in self.senses(named: name) {
                let found = built.senses[Int(sense)]
                if found.table == .places, found.attributes[1] == country { return sense }
            }
        }
        return nil
    }
}

extension Lexicon.Sense {
    /// How many live in a place of the gazetteer; `nil` for all else.
    public var population: Int? {
        table == .places && attributes.count == 5 ? Int(attributes[4]) : nil
    }

    /// The code of a place's country, or of a country itself; `nil` for all else and where there is
    /// none.
    public var country: String? {
        switch table {
        case .places where attributes.count > 1 && attributes[1] != "-": attributes[1]
        case .countries: String(id.prefix { $0 != "." })
        default: nil
        }
    }
}
