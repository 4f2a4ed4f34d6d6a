// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Breaks runs of text into lines: at spaces, and between wide characters where no rule of
/// Chinese or Japanese typesetting forbids it.
///
/// Source: the prohibited characters are the common ones of JIS X 4051 and GB/T 15834.
struct LineBreaker {
    /// A part of a run that stands on one line.
    struct Piece: Hashable {
        var text: String
        /// The index of its run.
        var run: Int
    }

    /// What may not be broken: a word, or a wide character with the punctuation that clings to it.
    private struct Atom {
        var pieces: [Piece] = []
        var width = 0
        var followsSpace = false
        var last: Character?
    }

    /// The lines: the first at most `first` columns wide, the others `rest`.
    static func lines(_ runs: [Run], first: Int, rest: Int) -> [[Piece]] {
        var lines: [[Piece]] = []
        var line: [Piece] = []
        var used = 0
        var room: Int { lines.isEmpty ? first : rest }
        for atom in atoms(of: runs).flatMap({ split($0, to: max(1, min(first, rest))) }) {
            let space = atom.followsSpace && used > 0 ? 1 : 0
            if used > 0, used + space + atom.width > room {
                lines.append(line)
                (line, used) = ([], 0)
            } else if space == 1, let piece = line.last {
                line[line.count - 1].text = piece.text + " "
                used += 1
            }
            for piece in atom.pieces { append(piece, to: &line) }
            used += atom.width
        }
        return lines + [line]
    }

    private static func append(_ piece: Piece, to line: inout [Piece]) {
        if line.last?.run == piece.run {
            line[line.count - 1].text += piece.text
        } else {
            line.append(piece)
        }
    }

    private static func atoms(of runs: [Run]) -> [Atom] {
        var atoms: [Atom] = []
        var atom = Atom()
        for (index, run) in runs.enumerated() {
            for character in run.text {
                let isSpace = character == " "
                if isSpace || mayBreak(between: atom.last, and: character) {
                    if !atom.pieces.isEmpty { atoms.append(atom) }
                    atom = Atom(followsSpace: isSpace || (atom.pieces.isEmpty && atom.followsSpace))
                }
                guard !isSpace else { continue }
                append(Piece(text: String(character), run: index), to: &atom.pieces)
                atom.width += width(of: character)
                atom.last = character
            }
        }
        return atom.pieces.isEmpty ? atoms : atoms + [atom]
    }

    private static func mayBreak(between before: Character?, and after: Character) -> Bool {
        guard let before else { return false }
        let isWide = width(of: before) > 1 || width(of: after) > 1
        return isWide && !opening.contains(before) && !clinging.contains(after)
    }

    /// The atom, or its characters spread over several where it is wider than a line.
    private static func split(_ atom: Atom, to columns: Int) -> [Atom] {
        guard atom.width > columns else { return [atom] }
        var parts: [Atom] = []
        var part = Atom(followsSpace: atom.followsSpace)
        for piece in atom.pieces {
            for character in piece.text {
                let taken = width(of: character)
                if part.width > 0, part.width + taken > columns {
                    parts.append(part)
                    part = Atom()
                }
                append(Piece(text: String(character), run: piece.run), to: &part.pieces)
                part.width += taken
            }
        }
        return parts + [part]
    }

    private static func width(of character: Character) -> Int {
        character.isASCII ? 1 : DisplayWidth.columns(of: String(character))
    }

    private static let opening = Set("（［｛「『【〈《〔“‘([{«")
    private static let clinging = Set(
        "、。，．：；？！）］｝」』】〉》〕”’…‥・％ー々ゝゞ～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)]}»%"
    )
}
