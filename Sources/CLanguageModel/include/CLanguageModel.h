// SPDX-License-Identifier: Apache-2.0
// The weights that scripts/train-languages learned, byte for byte.

#ifndef DATELINE_LANGUAGE_MODEL_H
#define DATELINE_LANGUAGE_MODEL_H

#include <stdint.h>

/// The bytes of the model; they live as long as the program.
const uint8_t *dateline_language_model_bytes(void);

/// How many bytes the model has.
int64_t dateline_language_model_size(void);

#endif
