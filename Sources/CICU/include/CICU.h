// SPDX-License-Identifier: Apache-2.0
// What Dateline uses of ICU, with none of ICU's types. Text is UTF-8 unless said otherwise.
//
// Threads: every function that takes no handle may be called from any thread. A handle (void *) is
// for one thread at a time; its owner in Swift keeps it behind a Mutex.

#ifndef DATELINE_CICU_H
#define DATELINE_CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a scalar is, in the low byte of cicu_properties.
enum {
    CICU_OTHER = 0,
    CICU_LETTER = 1,
    CICU_MARK = 2,
    CICU_DIGIT = 3,
    CICU_SPACE = 4,
    CICU_PUNCTUATION = 5,
    CICU_SYMBOL = 6,
    CICU_FORMAT = 7,
    /// Added to CICU_LETTER for capitals and title case.
    CICU_UPPER = 16,
};

/// Properties of `count` scalars from `first`: class (CICU_…) and script (ISO 15924 numbers
/// of ICU's UScriptCode, which are stable) of each.
void cicu_properties(uint32_t first, int32_t count, uint8_t *classes, uint8_t *scripts);

/// The case-folded scalar, decomposed when `decomposes`, else composed; width variants,
/// ligatures and Arabic presentation forms are resolved. Returns how many scalars were written,
/// at most `capacity`.
int32_t cicu_fold(uint32_t scalar, int32_t decomposes, uint32_t *out, int32_t capacity);

/// The scalar composed of a base, perhaps composed already, and a combining mark, or 0.
uint32_t cicu_compose(uint32_t base, uint32_t mark);

/// The value 0…9 of a decimal digit of any script, or -1.
int32_t cicu_digit(uint32_t scalar);

/// 0 narrow, 1 wide or full-width (Unicode East Asian Width W, F).
int32_t cicu_is_wide(uint32_t scalar);

/// 1 for scalars of bidirectional class R or AL, 0 for L, -1 for the rest.
int32_t cicu_direction(uint32_t scalar);

/// A transliterator by ICU's identifier ("Any-Latin; Latin-ASCII"), or NULL.
void *cicu_transliterator_open(const char *identifier);

/// Writes at most `capacity` bytes; returns how many the result has, or -1 on failure.
int32_t cicu_transliterate(
    void *transliterator, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

/// A word breaker with dictionaries for a language, or NULL.
void *cicu_breaker_open(const char *language);

/// Writes the byte offsets at which words end, ascending; at most `capacity`. Returns how many,
/// or -1 on failure. `text` must be valid UTF-8.
int32_t cicu_breaks(
    void *breaker, const uint8_t *text, int32_t length, int32_t *ends, int32_t capacity);

/// The ISO 3166-1 regions with their names in a language: lines of `us<TAB>United States`.
/// Writes at most `capacity` bytes; returns how many there are, or -1 on failure.
int32_t cicu_regions(const char *language, uint8_t *out, int32_t capacity);

/// The names of the twelve months or, from Monday, of the seven weekdays: a line for each, with
/// its wide and abbreviated forms within a date and standing alone between tabs. The calendar is Gregorian where the
/// language does not name another ("fa@calendar=persian"). Writes at most
/// `capacity` bytes; returns how many there are, or -1 on failure.
int32_t cicu_months(const char *language, uint8_t *out, int32_t capacity);
int32_t cicu_weekdays(const char *language, uint8_t *out, int32_t capacity);

/// The words that a language speaks of days and times with: lines of kind, key, value and text, parted
/// by tabs. Writes at most `capacity` bytes; returns how many there are, or -1 for a language that
/// ICU does not have.
///
/// `relative`, unit or weekday (`mon`), distance: *yesterday*, *next week*, *last Friday*;
/// `past` and `future`, unit, plural form: *{0} days ago*; `unit`, unit, plural form: *{0} days*;
/// `weekday`, none, place from Sunday: the shortest names; `period`, none, name: *noon*;
/// `halves`, none, 0 or 1: *AM*; `pattern`, none, place: *d MMMM y*; `number`, none, 1…31: *third*.
int32_t cicu_time_words(const char *language, uint8_t *out, int32_t capacity);

/// Days since 1970-01-01 of a day of a calendar by ICU's name of it ("persian", "islamic-umalqura");
/// INT32_MIN when it has no such day.
int32_t cicu_day_number(const char *calendar, int32_t year, int32_t month, int32_t day);

/// The languages that ICU has, without regions: a line for each. `unused` may be NULL.
int32_t cicu_languages(const char *unused, uint8_t *out, int32_t capacity);

/// Decodes bytes by a converter's name. Writes at most `capacity` bytes of UTF-8; returns how many
/// the result has, or -1 when there is no such converter. `replacements` counts U+FFFD put in.
int32_t cicu_decode(
    const char *converter, const uint8_t *bytes, int32_t length,
    uint8_t *out, int32_t capacity, int32_t *replacements);

/// ICU's guesses of a charset, best first, each a name ended by NUL in `names`. Returns how many.
int32_t cicu_detect(
    const uint8_t *bytes, int32_t length, char *names, int32_t capacity, int32_t *confidences);

#ifdef __cplusplus
}
#endif

#endif
