// SPDX-License-Identifier: Apache-2.0

/// The first bytes by which formats that are no text are known.
enum BinarySignature {
    /// What a file is when it is no text, in words for its owner, or `nil` when it may be text.
    static func name(of bytes: [UInt8]) -> String? {
        if let known = table.first(where: { matches($0.bytes, in: bytes, at: $0.offset) }) {
            return known.name
        }
        if matches("RIFF", in: bytes, at: 0), bytes.count >= 12 {
            return matches("WEBP", in: bytes, at: 8) ? "a WebP image" : "sound or film (RIFF)"
        }
        return isUnknownBinary(bytes) ? "binary data of an unknown kind" : nil
    }

    private struct Signature {
        var bytes: [UInt8]
        var offset: Int
        var name: String

        init(_ text: String, at offset: Int = 0, _ name: String) {
            self.init(Array(text.utf8), at: offset, name)
        }

        init(_ bytes: [UInt8], at offset: Int = 0, _ name: String) {
            self.bytes = bytes
            self.offset = offset
            self.name = name
        }
    }

    /// Source: the formats' own specifications; offsets in bytes.
    private static let table = [
        Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        Signature([0xFF, 0xD8, 0xFF], "a JPEG image"),
        Signature("GIF87a", "a GIF image"), Signature("GIF89a", "a GIF image"),
        Signature([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
        Signature([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
        Signature([0x00, 0x00, 0x01, 0x00], "an icon"),
        Signature("%PDF-", "a PDF document"), Signature("%!PS", "a PostScript document"),
        Signature("{\\rtf", "an RTF document"),
        Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
        Signature(
            [0x50, 0x4B, 0x03, 0x04],
            "a ZIP archive (or an Office document or e-book, which are ZIP archives)"
        ),
        Signature([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        Signature([0x1F, 0x8B], "compressed by gzip"), Signature("BZh", "compressed by bzip2"),
        Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed by xz"),
        Signature([0x28, 0xB5, 0x2F, 0xFD], "compressed by Zstandard"),
        Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        Signature([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
        Signature("ustar", at: 257, "a tar archive"),
        Signature("WARC/", "a WARC archive"),
        Signature("SQLite format 3\u{0}", "an SQLite database"),
        Signature("PAR1", "a Parquet table"),
        Signature("ftyp", at: 4, "a film (MP4)"), Signature("OggS", "sound or film (Ogg)"),
        Signature("ID3", "sound (MP3)"), Signature("fLaC", "sound (FLAC)"),
        Signature([0x1A, 0x45, 0xDF, 0xA3], "a film (Matroska or WebM)"),
        Signature([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
        Signature([0xCF, 0xFA, 0xED, 0xFE], "a program (Mach-O)"),
        Signature([0x00, 0x61, 0x73, 0x6D], "a program (WebAssembly)"),
    ]

    private static func matches(_ wanted: String, in bytes: [UInt8], at offset: Int) -> Bool {
        matches(Array(wanted.utf8), in: bytes, at: offset)
    }

    private static func matches(_ wanted: [UInt8], in bytes: [UInt8], at offset: Int) -> Bool {
        bytes.count >= offset + wanted.count
            && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
    }

    /// Whether more than a twentieth of the first 4,096 bytes are control characters.
    ///
    /// A twentieth: text that a fault has strewn with zeros stays below, compressed or machine code
    /// (32 of 256 values) far above. UTF-16 is told before this is asked.
    private static func isUnknownBinary(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(4096)
        let controls = sample.count { $0 < 0x20 && !$0.isSpace && $0 != 0x1B }
        return controls * 20 > sample.count
    }
}
