// SPDX-License-Identifier: Apache-2.0

#include "CNameData.h"

#define MODEL(name)                                                                               \
    static const uint8_t name##_bytes[] = {

MODEL(ar)
#embed "ar.bin"
};
MODEL(he)
#embed "he.bin"
};
MODEL(ja)
#embed "ja.bin"
};
MODEL(ko)
#embed "ko.bin"
};
MODEL(ru)
#embed "ru.bin"
};
MODEL(zh)
#embed "zh.bin"
};

static const struct {
    const uint8_t *bytes;
    int64_t size;
} models[] = {
#define ROW(name) {name##_bytes, sizeof name##_bytes},
    ROW(ar) ROW(he) ROW(ja) ROW(ko) ROW(ru) ROW(zh)
};

const uint8_t *dateline_name_model_bytes(int32_t index) { return models[index].bytes; }

int64_t dateline_name_model_size(int32_t index) { return models[index].size; }
