// SPDX-License-Identifier: Apache-2.0
// The tables of Sources/NewsLexicons/Resources, byte for byte.

#ifndef DATELINE_LEXICON_DATA_H
#define DATELINE_LEXICON_DATA_H

#include <stdint.h>

/// How many tables there are.
int32_t dateline_lexicon_table_count(void);

/// The name of a table, for an index from 0 to below the count.
const char *dateline_lexicon_table_name(int32_t index);

/// The bytes of a table; they live as long as the program.
const uint8_t *dateline_lexicon_table_bytes(int32_t index);

/// How many bytes a table has.
int64_t dateline_lexicon_table_size(int32_t index);

/// The words of times that CLDR does not have; they live as long as the program.
const uint8_t *dateline_time_words_bytes(void);

/// How many bytes the words of times have.
int64_t dateline_time_words_size(void);

/// The verbs of speech of further languages; they live as long as the program.
const uint8_t *dateline_further_verbs_bytes(void);

/// How many bytes the verbs of further languages have.
int64_t dateline_further_verbs_size(void);

/// The cities; they live as long as the program.
const uint8_t *dateline_gazetteer_bytes(void);

/// How many bytes the cities have.
int64_t dateline_gazetteer_size(void);

/// The tables as `LexiconImage` compiled them, at a multiple of eight; one byte where they were not.
const uint8_t *dateline_lexicon_image(void);

/// How many bytes the image has.
int64_t dateline_lexicon_image_size(void);

#endif
