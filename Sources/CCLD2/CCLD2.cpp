// SPDX-License-Identifier: Apache-2.0

#include "CCLD2.h"

#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

int32_t ccld2_detect(
    const uint8_t *text, int32_t length, ccld2_guess guesses[3], int32_t *text_bytes) {
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int bytes = 0, valid = 0;
    bool reliable = false;
    CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummaryCheckUTF8(
        reinterpret_cast<const char *>(text), length, true, &hints, CLD2::kCLDFlagBestEffort,
        languages, percents, scores, nullptr, &bytes, &reliable, &valid);
    bool is_valid = valid == length;
    for (int i = 0; i < 3; i++) {
        const char *code = is_valid ? CLD2::LanguageCode(languages[i]) : "un";
        std::snprintf(guesses[i].code, sizeof guesses[i].code, "%s", code);
        guesses[i].percent = is_valid ? percents[i] : 0;
        guesses[i].score = is_valid ? scores[i] : 0;
    }
    *text_bytes = is_valid ? bytes : 0;
    return is_valid && reliable ? 1 : 0;
}
