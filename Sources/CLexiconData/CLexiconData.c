// SPDX-License-Identifier: Apache-2.0

#include "CLexiconData.h"

#define TABLE(name)                                                                               \
    static const uint8_t name##_bytes[] = {

TABLE(persons)
#embed "../NewsLexicons/Resources/persons.tsv"
};
TABLE(organisations)
#embed "../NewsLexicons/Resources/organisations.tsv"
};
TABLE(bodies)
#embed "../NewsLexicons/Resources/bodies.tsv"
};
TABLE(places)
#embed "../NewsLexicons/Resources/places.tsv"
};
TABLE(countries)
#embed "../NewsLexicons/Resources/countries.tsv"
};
TABLE(offices)
#embed "../NewsLexicons/Resources/offices.tsv"
};
TABLE(outlets)
#embed "../NewsLexicons/Resources/outlets.tsv"
};
TABLE(concepts)
#embed "../NewsLexicons/Resources/concepts.tsv"
};
TABLE(counts)
#embed "../NewsLexicons/Resources/counts.tsv"
};
TABLE(units)
#embed "../NewsLexicons/Resources/units.tsv"
};
TABLE(hedges)
#embed "../NewsLexicons/Resources/hedges.tsv"
};
TABLE(numerals)
#embed "../NewsLexicons/Resources/numerals.tsv"
};
TABLE(calendar)
#embed "../NewsLexicons/Resources/calendar.tsv"
};
TABLE(verbs)
#embed "../NewsLexicons/Resources/verbs.tsv"
};
TABLE(attributions)
#embed "../NewsLexicons/Resources/attributions.tsv"
};
TABLE(pronouns)
#embed "../NewsLexicons/Resources/pronouns.tsv"
};
TABLE(names)
#embed "../NewsLexicons/Resources/names.tsv"
};
TABLE(media)
#embed "../NewsLexicons/Resources/media.tsv"
};
TABLE(claimants)
#embed "../NewsLexicons/Resources/claimants.tsv"
};
TABLE(deeds)
#embed "../NewsLexicons/Resources/deeds.tsv"
};
TABLE(gazetteer)
#embed "../NewsLexicons/Resources/gazetteer.tsv"
};

TABLE(verbs_further)
#embed "../NewsLexicons/Resources/verbs-further.tsv"
};

TABLE(timewords)
#embed "../NewsLexicons/Resources/timewords.tsv"
};

static const struct {
    const char *name;
    const uint8_t *bytes;
    int64_t size;
} tables[] = {
#define ROW(name) {#name, name##_bytes, sizeof name##_bytes},
    ROW(persons) ROW(organisations) ROW(bodies) ROW(places) ROW(countries) ROW(offices)
    ROW(outlets) ROW(concepts) ROW(counts) ROW(units) ROW(hedges) ROW(numerals) ROW(calendar)
    ROW(verbs) ROW(attributions) ROW(pronouns) ROW(names) ROW(media) ROW(claimants) ROW(deeds)
};

int32_t dateline_lexicon_table_count(void) { return sizeof tables / sizeof tables[0]; }

const char *dateline_lexicon_table_name(int32_t index) { return tables[index].name; }

const uint8_t *dateline_lexicon_table_bytes(int32_t index) { return tables[index].bytes; }

int64_t dateline_lexicon_table_size(int32_t index) { return tables[index].size; }

const uint8_t *dateline_time_words_bytes(void) { return timewords_bytes; }

int64_t dateline_time_words_size(void) { return sizeof timewords_bytes; }

const uint8_t *dateline_further_verbs_bytes(void) { return verbs_further_bytes; }

int64_t dateline_further_verbs_size(void) { return sizeof verbs_further_bytes; }

const uint8_t *dateline_gazetteer_bytes(void) { return gazetteer_bytes; }

int64_t dateline_gazetteer_size(void) { return sizeof gazetteer_bytes; }

// `make` compiles the tables before the program is built and lays the result beside this file;
// without it the program compiles them itself whenever it starts.
_Alignas(8) static const uint8_t image[] = {
#if __has_embed("lexicon.image")
#embed "lexicon.image"
#else
    0
#endif
};

const uint8_t *dateline_lexicon_image(void) { return image; }

int64_t dateline_lexicon_image_size(void) { return sizeof image; }
