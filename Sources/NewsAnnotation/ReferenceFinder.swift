// SPDX-License-Identifier: Apache-2.0

import NewsLexicons
import NewsModel
import NewsText

/// Finds whom pronouns and offices stand for: the nearest person before them who fits.
///
/// A pronoun stands for the first person of its sentence so far, else of the last sentence that
/// had one (the subject, which is what centering theory expects: Grosz, Joshi and Weinstein,
/// Computational Linguistics 21, 1995); after `reach` sentences without a person for nobody. An
/// office stands for the person that the text has called so.
struct ReferenceFinder {
    let text: ScannedText
    let lexicon: Lexicon
    let offices: [OfficePhrase]
    let annotation: Annotation

    /// How many sentences a person stays in mind without being spoken of.
    private static let reach = 2

    /// Something that bears on whom words stand for, at a place of the text.
    private enum Step {
        case person(Mention)
        case office(OfficePhrase)
        case pronoun(Range<Int>)
    }

    /// The references, by place, not overlapping.
    ///
    /// - Complexity: O(*n* log *n*) in the mentions, offices and pronouns.
    func references() -> [Reference] {
        var found: [Reference] = []
        var memory = PersonMemory()
        var sentence = 0
        var lastSpokenOf = -1
        for (range, step) in steps() {
            while sentence < annotation.sentences.count,
                annotation.sentences[sentence].range.upperBound <= range.lowerBound
            {
                memory.endSentence()
                sentence += 1
            }
            let isInMind = lastSpokenOf >= 0 && sentence - lastSpokenOf <= Self.reach
            switch step {
            case .person(let mention):
                memory.note(mention.entity)
                if let office = mention.office { memory.note(office, of: mention.entity) }
                lastSpokenOf = sentence
            case .office(let phrase):
                guard let entity = memory.holder(of: phrase.title, bodies: bodies(of: phrase))
                else {
                    continue
                }
                found.append(Reference(range: phrase.range, entity: entity))
                memory.note(entity)
                lastSpokenOf = sentence
            case .pronoun:
                guard isInMind, let entity = memory.subject else { continue }
                found.append(Reference(range: range, entity: entity))
                lastSpokenOf = sentence
            }
        }
        return found
    }

    private func steps() -> [(range: Range<Int>, step: Step)] {
        var steps: [(range: Range<Int>, step: Step)] = annotation.mentions.compactMap {
            $0.kind == .person ? ($0.range, .person($0)) : nil
        }
        guard !steps.isEmpty else { return [] }
        let held = Set(annotation.mentions.compactMap { $0.office?.range })
        for phrase in offices
        where (phrase.kind == "office" || phrase.kind == "rank") && !held.contains(phrase.range) {
            steps.append((phrase.range, .office(phrase)))
        }
        for hit in text.hits(.pronouns) where isOfOnePerson(hit) {
            steps.append((hit.range, .pronoun(hit.range)))
        }
        steps.sort {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        return steps
    }

    private func isOfOnePerson(_ hit: Lexicon.Hit) -> Bool {
        let sense = lexicon.sense(hit)
        guard sense.attributes.last == "one", sense.id != "that", sense.id != "this-speaker" else {
            return false
        }
        // The honorific of a name (ông Hall) is spelled like the pronoun.
        let behind = text.skippingSpace(from: hit.range.upperBound)
        let next = partitionPoint(annotation.mentions.count) {
            annotation.mentions[$0].range.lowerBound >= behind
        }
        return next == annotation.mentions.count || annotation.mentions[next].kind != .person
            || annotation.mentions[next].range.lowerBound > behind
    }

    private func bodies(of phrase: OfficePhrase) -> [Entity.ID] {
        annotation.mentions.filter { phrase.range.contains($0.range.lowerBound) }.map(\.entity)
    }
}
