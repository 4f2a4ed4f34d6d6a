// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/ures.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

// MARK: Scalars

static uint8_t class_of(UChar32 c) {
    switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
        return CICU_LETTER | CICU_UPPER;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
        return CICU_LETTER;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
        return CICU_MARK;
    case U_DECIMAL_DIGIT_NUMBER:
        return CICU_DIGIT;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
        return CICU_SPACE;
    case U_FORMAT_CHAR:
        return CICU_FORMAT;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
        return CICU_PUNCTUATION;
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
        return CICU_SYMBOL;
    default:
        return CICU_OTHER;
    }
}

void cicu_properties(uint32_t first, int32_t count, uint8_t *classes, uint8_t *scripts) {
    for (int32_t i = 0; i < count; i++) {
        UErrorCode status = U_ZERO_ERROR;
        UChar32 c = (UChar32)first + i;
        int32_t script = uscript_getScript(c, &status);
        classes[i] = class_of(c);
        scripts[i] = (uint8_t)(script > 0 && script < 256 ? script : 0);
    }
}

// Scalars that are other ways to write a letter, not signs of their own as ½ or ㎞ are.
static int is_variant_form(UChar32 c) {
    switch (u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_WIDE:
    case U_DT_NARROW:
    case U_DT_INITIAL:
    case U_DT_MEDIAL:
    case U_DT_FINAL:
    case U_DT_ISOLATED:
        return 1;
    case U_DT_COMPAT:
        return c >= 0xFB00 && c <= 0xFB4F;
    default:
        return 0;
    }
}

int32_t cicu_fold(uint32_t scalar, int32_t decomposes, uint32_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UChar folded[16], normal[64];
    UChar source[2];
    int32_t sourceLength = 0;
    UBool failed = 0;
    U16_APPEND(source, sourceLength, 2, (UChar32)scalar, failed);
    if (failed || U_IS_SURROGATE(scalar)) return 0;
    int32_t length =
        u_strFoldCase(folded, 16, source, sourceLength, U_FOLD_CASE_DEFAULT, &status);
    int variant = is_variant_form((UChar32)scalar);
    const UNormalizer2 *form =
        variant ? (decomposes ? unorm2_getNFKDInstance(&status) : unorm2_getNFKCInstance(&status))
                : (decomposes ? unorm2_getNFDInstance(&status) : unorm2_getNFCInstance(&status));
    if (U_FAILURE(status)) return 0;
    length = unorm2_normalize(form, folded, length, normal, 64, &status);
    if (U_FAILURE(status)) return 0;
    // A full-width capital becomes a capital only now.
    length = u_strFoldCase(folded, 16, normal, length, U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status)) return 0;
    int32_t count = 0;
    for (int32_t i = 0; i < length && count < capacity;) {
        UChar32 c;
        U16_NEXT(folded, i, length, c);
        out[count++] = (uint32_t)c;
    }
    return count;
}

uint32_t cicu_compose(uint32_t base, uint32_t mark) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return 0;
    UChar32 pair = unorm2_composePair(nfc, (UChar32)base, (UChar32)mark);
    if (pair >= 0) return (uint32_t)pair;
    // windows-1258 writes â and then the dot below, which canonical order has first.
    UChar raw[8];
    int32_t length = unorm2_getRawDecomposition(nfc, (UChar32)base, raw, 8, &status);
    if (U_FAILURE(status) || length != 2) return 0;
    pair = unorm2_composePair(nfc, raw[0], (UChar32)mark);
    if (pair >= 0) pair = unorm2_composePair(nfc, pair, raw[1]);
    return pair >= 0 ? (uint32_t)pair : 0;
}

int32_t cicu_digit(uint32_t scalar) { return u_charDigitValue((UChar32)scalar); }

int32_t cicu_is_wide(uint32_t scalar) {
    int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

int32_t cicu_direction(uint32_t scalar) {
    switch (u_charDirection((UChar32)scalar)) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
        return 1;
    case U_LEFT_TO_RIGHT:
        return 0;
    default:
        return -1;
    }
}

// MARK: Text

// UTF-16 of UTF-8, ill-formed bytes replaced; the caller frees it. `room` is for what may grow.
static UChar *utf16_of(const uint8_t *text, int32_t length, int32_t room, int32_t *count) {
    if (length < 0 || room < length) return NULL;
    UChar *buffer = malloc(((size_t)room + 1) * sizeof(UChar));
    if (!buffer) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(
        buffer, room, count, (const char *)text, length, 0xFFFD, NULL, &status);
    if (U_SUCCESS(status)) return buffer;
    free(buffer);
    return NULL;
}

static int32_t utf8_of(const UChar *text, int32_t length, uint8_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = 0;
    u_strToUTF8WithSub((char *)out, capacity, &count, text, length, 0xFFFD, NULL, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? count : -1;
}

void *cicu_transliterator_open(const char *identifier) {
    UErrorCode status = U_ZERO_ERROR;
    UChar id[128];
    int32_t length = 0;
    u_strFromUTF8(id, 128, &length, identifier, -1, &status);
    UTransliterator *result =
        utrans_openU(id, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    return U_SUCCESS(status) ? result : NULL;
}

int32_t cicu_transliterate(
    void *transliterator, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
    if (length < 0 || length > INT32_MAX / 16) return -1;
    // One Ethiopic or Yi character may become six Latin letters.
    int32_t room = length * 8 + 64, count = 0;
    UChar *buffer = utf16_of(text, length, room, &count);
    if (!buffer) return -1;
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = count;
    utrans_transUChars(transliterator, buffer, &count, room, 0, &limit, &status);
    int32_t result = U_SUCCESS(status) ? utf8_of(buffer, limit, out, capacity) : -1;
    free(buffer);
    return result;
}

void *cicu_breaker_open(const char *language) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *result = ubrk_open(UBRK_WORD, language, NULL, 0, &status);
    return U_SUCCESS(status) ? result : NULL;
}

int32_t cicu_breaks(
    void *breaker, const uint8_t *text, int32_t length, int32_t *ends, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UText *utext = utext_openUTF8(NULL, (const char *)text, length, &status);
    ubrk_setUText(breaker, utext, &status);
    int32_t count = 0;
    if (U_SUCCESS(status)) {
        ubrk_first(breaker);
        int32_t end = ubrk_next(breaker);
        while (end != UBRK_DONE && count < capacity) {
            ends[count++] = end;
            end = ubrk_next(breaker);
        }
    }
    // The breaker must not keep pointing into the caller's text.
    UErrorCode reset = U_ZERO_ERROR;
    UText *empty = utext_openUTF8(NULL, "", 0, &reset);
    ubrk_setUText(breaker, empty, &reset);
    utext_close(empty);
    utext_close(utext);
    return U_SUCCESS(status) ? count : -1;
}

// MARK: Locales

// Text that is counted in full and written as far as there is room.
typedef struct {
    uint8_t *bytes;
    int32_t capacity, count;
} Output;

static void put(Output *out, const uint8_t *bytes, int32_t length) {
    for (int32_t i = 0; i < length; i++, out->count++) {
        if (out->count < out->capacity) out->bytes[out->count] = bytes[i];
    }
}

static void put_utf16(Output *out, const UChar *text, int32_t length) {
    uint8_t name[1024];
    int32_t count = utf8_of(text, length, name, sizeof name);
    if (count > 0 && count <= (int32_t)sizeof name) put(out, name, count);
}

int32_t cicu_regions(const char *language, uint8_t *bytes, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    Output out = {bytes, capacity, 0};
    ULocaleDisplayNames *names = uldn_open(language, ULDN_STANDARD_NAMES, &status);
    if (U_FAILURE(status)) return -1;
    for (const char *const *region = uloc_getISOCountries(); *region; region++) {
        UErrorCode found = U_ZERO_ERROR;
        UChar name[256];
        int32_t length = uldn_regionDisplayName(names, *region, name, 256, &found);
        // A region without a name comes back as its code.
        if (U_FAILURE(found)) continue;
        if (length == 2 && name[0] == (UChar)(*region)[0]) continue;
        uint8_t code[3] = {(uint8_t)((*region)[0] | 0x20), (uint8_t)((*region)[1] | 0x20), '\t'};
        put(&out, code, 3);
        put_utf16(&out, name, length);
        put(&out, (const uint8_t *)"\n", 1);
    }
    uldn_close(names);
    return out.count;
}

// ICU's wide and abbreviated forms within a date, then standing alone.
static int32_t symbols(
    const char *language, const UDateFormatSymbolType types[4], int32_t count,
    int32_t (*place)(int32_t), uint8_t *bytes, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    Output out = {bytes, capacity, 0};
    char locale[ULOC_FULLNAME_CAPACITY];
    strncpy(locale, language, sizeof locale - 1);
    locale[sizeof locale - 1] = 0;
    // Persian and Thai locales have calendars of their own; the news' months are Gregorian.
    if (!strchr(locale, '@'))
        uloc_setKeywordValue("calendar", "gregorian", locale, sizeof locale, &status);
    UDateFormat *format =
        udat_open(UDAT_NONE, UDAT_MEDIUM, locale, NULL, 0, NULL, 0, &status);
    if (U_FAILURE(status)) return -1;
    for (int32_t i = 0; i < count; i++) {
        for (int32_t form = 0; form < 4; form++) {
            UErrorCode found = U_ZERO_ERROR;
            UChar name[128];
            int32_t length =
                udat_getSymbols(format, types[form], place(i), name, 128, &found);
            if (U_SUCCESS(found)) put_utf16(&out, name, length);
            put(&out, (const uint8_t *)(form < 3 ? "\t" : "\n"), 1);
        }
    }
    udat_close(format);
    return out.count;
}

static int32_t month_place(int32_t month) { return month; }

// ICU counts from Sunday, and from 1.
static int32_t weekday_place(int32_t weekday) { return (weekday + 1) % 7 + 1; }

int32_t cicu_months(const char *language, uint8_t *out, int32_t capacity) {
    static const UDateFormatSymbolType types[4] = {
        UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS};
    return symbols(language, types, 12, month_place, out, capacity);
}

int32_t cicu_weekdays(const char *language, uint8_t *out, int32_t capacity) {
    static const UDateFormatSymbolType types[4] = {
        UDAT_WEEKDAYS, UDAT_SHORT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS,
        UDAT_STANDALONE_SHORT_WEEKDAYS};
    return symbols(language, types, 7, weekday_place, out, capacity);
}

// MARK: Words of time

// A line of cicu_time_words: kind, key, value and text, parted by tabs.
static void put_time_line(
    Output *out, const char *kind, const char *key, const char *value, const UChar *text,
    int32_t length) {
    const char *fields[3] = {kind, key, value};
    for (int i = 0; i < 3; i++) {
        put(out, (const uint8_t *)fields[i], (int32_t)strlen(fields[i]));
        put(out, (const uint8_t *)"\t", 1);
    }
    put_utf16(out, text, length);
    put(out, (const uint8_t *)"\n", 1);
}

static UResourceBundle *child(const UResourceBundle *parent, const char *key) {
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *found = parent ? ures_getByKey(parent, key, NULL, &status) : NULL;
    if (U_SUCCESS(status)) return found;
    ures_close(found);
    return NULL;
}

// The strings right below a node, each with its own key as value, or in lists its place.
static void put_strings(
    Output *out, const UResourceBundle *node, const char *kind, const char *key) {
    int32_t count = node ? ures_getSize(node) : 0;
    for (int32_t i = 0; i < count; i++) {
        UErrorCode status = U_ZERO_ERROR;
        UResourceBundle *entry = ures_getByIndex(node, i, NULL, &status);
        int32_t length = 0;
        const UChar *text = U_SUCCESS(status) && ures_getType(entry) == URES_STRING
            ? ures_getString(entry, &length, &status) : NULL;
        const char *name = entry ? ures_getKey(entry) : NULL;
        char place[12];
        snprintf(place, sizeof place, "%d", i);
        if (text && U_SUCCESS(status)) put_time_line(out, kind, key, name ? name : place, text, length);
        ures_close(entry);
    }
}

static const char *const time_units[] = {
    "second", "minute", "hour", "day", "week", "month", "year", "decade",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
enum { TIME_UNITS = 8, TIME_FIELDS = 15 };

// Yesterday, last month, next Friday; in 3 days, 3 days ago.
static void put_fields(Output *out, const UResourceBundle *fields, const char *width) {
    for (int i = 0; i < TIME_FIELDS; i++) {
        char key[32];
        snprintf(key, sizeof key, "%s%s", time_units[i], width);
        UResourceBundle *field = child(fields, key);
        UErrorCode status = U_ZERO_ERROR;
        int32_t length = 0;
        const UChar *name =
            field && i < TIME_UNITS ? ures_getStringByKey(field, "dn", &length, &status) : NULL;
        if (name && U_SUCCESS(status)) put_time_line(out, "unit", time_units[i], "dn", name, length);
        UResourceBundle *relative = child(field, "relative");
        put_strings(out, relative, "relative", time_units[i]);
        UResourceBundle *distance = i < TIME_UNITS ? child(field, "relativeTime") : NULL;
        UResourceBundle *past = child(distance, "past");
        UResourceBundle *future = child(distance, "future");
        put_strings(out, past, "past", time_units[i]);
        put_strings(out, future, "future", time_units[i]);
        ures_close(future);
        ures_close(past);
        ures_close(distance);
        ures_close(relative);
        ures_close(field);
    }
}

// 3 days, 3 d.
static void put_durations(Output *out, const UResourceBundle *units, const char *width) {
    UResourceBundle *table = child(units, width);
    UResourceBundle *durations = child(table, "duration");
    for (int i = 0; i < TIME_UNITS; i++) {
        UResourceBundle *unit = child(durations, time_units[i]);
        put_strings(out, unit, "unit", time_units[i]);
        ures_close(unit);
    }
    ures_close(durations);
    ures_close(table);
}

static void put_periods(Output *out, const UResourceBundle *calendar) {
    static const char *const contexts[2] = {"format", "stand-alone"};
    static const char *const widths[2] = {"wide", "abbreviated"};
    UResourceBundle *periods = child(calendar, "dayPeriod");
    for (int i = 0; i < 4; i++) {
        UResourceBundle *context = child(periods, contexts[i / 2]);
        UResourceBundle *names = child(context, widths[i % 2]);
        put_strings(out, names, "period", "");
        ures_close(names);
        ures_close(context);
    }
    ures_close(periods);
    UResourceBundle *days = child(calendar, "dayNames");
    for (int i = 0; i < 2; i++) {
        UResourceBundle *context = child(days, contexts[i]);
        UResourceBundle *names = child(context, "short");
        put_strings(out, names, "weekday", "");
        ures_close(names);
        ures_close(context);
    }
    ures_close(days);
    static const char *const lists[4] = {
        "AmPmMarkers", "AmPmMarkersAbbr", "DateTimePatterns", "DateTimePatterns%atTime"};
    for (int i = 0; i < 4; i++) {
        UResourceBundle *list = child(calendar, lists[i]);
        put_strings(out, list, i < 2 ? "halves" : "pattern", "");
        ures_close(list);
    }
}

// One to thirty-one in every form that rules give: cardinals by gender and case, ordinals.
static void put_spelled(Output *out, const char *language) {
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, language, NULL, &status);
    if (U_FAILURE(status)) return;
    // Languages without rules of their own get those of the root, which are digits or English.
    const char *actual = unum_getLocaleByType(format, ULOC_ACTUAL_LOCALE, &status);
    size_t primary = strcspn(language, "_-");
    // Both kinds of Norwegian are spelled by those of "no".
    int is_own = U_SUCCESS(status)
        && (!strncmp(actual, language, primary) || (language[0] == 'n' && !strcmp(actual, "no")));
    if (!is_own) {
        unum_close(format);
        return;
    }
    UChar sets[4096];
    int32_t length = unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, sets, 4096, &status);
    for (int32_t start = 0; U_SUCCESS(status) && start < length;) {
        int32_t end = start;
        while (end < length && sets[end] != ';') end++;
        char name[128];
        int32_t count = end - start < 127 ? end - start : 127;
        u_UCharsToChars(sets + start, name, count);
        name[count] = 0;
        UErrorCode set = U_ZERO_ERROR;
        unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, sets + start, end - start, &set);
        for (int32_t value = 1; value <= 31 && U_SUCCESS(set) && !strstr(name, "year"); value++) {
            UErrorCode written = U_ZERO_ERROR;
            UChar text[256];
            char number[8];
            int32_t size = unum_format(format, value, text, 256, NULL, &written);
            snprintf(number, sizeof number, "%d", value);
            if (U_SUCCESS(written)) put_time_line(out, "number", "", number, text, size);
        }
        start = end + 1;
    }
    unum_close(format);
}

int32_t cicu_time_words(const char *language, uint8_t *bytes, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    Output out = {bytes, capacity, 0};
    UResourceBundle *root = ures_open(NULL, language, &status);
    // A language that ICU does not have gives its default's.
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) {
        ures_close(root);
        return -1;
    }
    static const char *const widths[3] = {"", "-short", "-narrow"};
    UResourceBundle *fields = child(root, "fields");
    for (int i = 0; i < 3; i++) put_fields(&out, fields, widths[i]);
    ures_close(fields);
    static const char *const unit_widths[3] = {"units", "unitsShort", "unitsNarrow"};
    UResourceBundle *units = ures_open(U_ICUDATA_NAME "-unit", language, &status);
    for (int i = 0; U_SUCCESS(status) && i < 3; i++) put_durations(&out, units, unit_widths[i]);
    ures_close(units);
    UResourceBundle *calendars = child(root, "calendar");
    UResourceBundle *calendar = child(calendars, "gregorian");
    put_periods(&out, calendar);
    ures_close(calendar);
    ures_close(calendars);
    ures_close(root);
    put_spelled(&out, language);
    return out.count;
}

int32_t cicu_day_number(const char *calendar, int32_t year, int32_t month, int32_t day) {
    UErrorCode status = U_ZERO_ERROR;
    char locale[64];
    snprintf(locale, sizeof locale, "en@calendar=%s", calendar);
    static const UChar utc[] = {'U', 'T', 'C', 0};
    UCalendar *handle = ucal_open(utc, 3, locale, UCAL_DEFAULT, &status);
    if (U_FAILURE(status)) return INT32_MIN;
    ucal_clear(handle);
    ucal_setAttribute(handle, UCAL_LENIENT, 0);
    ucal_set(handle, UCAL_ERA, 0);
    ucal_set(handle, UCAL_YEAR, year);
    ucal_set(handle, UCAL_MONTH, month - 1);
    ucal_set(handle, UCAL_DATE, day);
    double millis = ucal_getMillis(handle, &status);
    ucal_close(handle);
    return U_SUCCESS(status) ? (int32_t)floor(millis / 86400000.0) : INT32_MIN;
}

int32_t cicu_languages(const char *unused, uint8_t *bytes, int32_t capacity) {
    (void)unused;
    Output out = {bytes, capacity, 0};
    int32_t count = uloc_countAvailable();
    for (int32_t i = 0; i < count; i++) {
        UErrorCode status = U_ZERO_ERROR;
        char region[ULOC_COUNTRY_CAPACITY];
        const char *name = uloc_getAvailable(i);
        if (uloc_getCountry(name, region, sizeof region, &status) > 0) continue;
        put(&out, (const uint8_t *)name, (int32_t)strlen(name));
        put(&out, (const uint8_t *)"\n", 1);
    }
    return out.count;
}

// MARK: Charsets

int32_t cicu_decode(
    const char *converter, const uint8_t *bytes, int32_t length,
    uint8_t *out, int32_t capacity, int32_t *replacements) {
    *replacements = 0;
    if (length < 0 || length > INT32_MAX / 16) return -1;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *handle = ucnv_open(converter, &status);
    if (U_FAILURE(status)) return -1;
    size_t room = (size_t)length * 2 + 64;
    UChar *buffer = malloc(room * sizeof(UChar));
    if (!buffer) {
        ucnv_close(handle);
        return -1;
    }
    int32_t count =
        ucnv_toUChars(handle, buffer, (int32_t)room, (const char *)bytes, length, &status);
    ucnv_close(handle);
    int32_t result = -1;
    if (U_SUCCESS(status)) {
        for (int32_t i = 0; i < count; i++) *replacements += buffer[i] == 0xFFFD;
        result = utf8_of(buffer, count, out, capacity);
    }
    free(buffer);
    return result;
}

int32_t cicu_detect(
    const uint8_t *bytes, int32_t length, char *names, int32_t capacity, int32_t *confidences) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return 0;
    ucsdet_setText(detector, (const char *)bytes, length, &status);
    int32_t found = 0, count = 0, used = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < found; i++) {
        const char *name = ucsdet_getName(matches[i], &status);
        if (U_FAILURE(status) || !name) break;
        int32_t size = (int32_t)strlen(name) + 1;
        if (used + size > capacity) break;
        memcpy(names + used, name, (size_t)size);
        confidences[count++] = ucsdet_getConfidence(matches[i], &status);
        used += size;
    }
    ucsdet_close(detector);
    return count;
}
