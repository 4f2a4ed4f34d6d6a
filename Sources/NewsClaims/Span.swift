// SPDX-License-Identifier: Apache-2.0

/// The bytes from one offset to another; none where the other lies in front.
///
/// Names and words of the lexicon can reach over the end of a sentence, so that what stands *behind* them
/// in it may be less than nothing.
func span(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }
