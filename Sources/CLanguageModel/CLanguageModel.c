// SPDX-License-Identifier: Apache-2.0

#include "CLanguageModel.h"

static const uint8_t model[] = {
#embed "languages.model"
};

const uint8_t *dateline_language_model_bytes(void) { return model; }

int64_t dateline_language_model_size(void) { return sizeof model; }
