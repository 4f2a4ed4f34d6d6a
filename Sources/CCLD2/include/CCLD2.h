// SPDX-License-Identifier: Apache-2.0
// What Dateline uses of Compact Language Detector 2. Safe on any thread: its tables are constant.

#ifndef DATELINE_CCLD2_H
#define DATELINE_CCLD2_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A guess at the language of a part of a text.
typedef struct {
    /// CLD2's code: ISO 639, or one of its own ("iw", "zh-Hant"); "un" when it does not know.
    char code[16];
    /// The share of the text, 0…100.
    int32_t percent;
    /// How the text scores against normal text of that language; near 1 is normal.
    double score;
} ccld2_guess;

/// Writes the three likeliest languages of valid UTF-8, best first. `text_bytes` is how much of it
/// is letters. Returns 1 when the first is clearly ahead of the second, else 0.
int32_t ccld2_detect(
    const uint8_t *text, int32_t length, ccld2_guess guesses[3], int32_t *text_bytes);

#ifdef __cplusplus
}
#endif

#endif
