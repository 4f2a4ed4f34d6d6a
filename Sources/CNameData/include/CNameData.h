// SPDX-License-Identifier: Apache-2.0
// The weights of the spelling models, byte for byte as scripts/train-names wrote them.

#ifndef DATELINE_NAME_DATA_H
#define DATELINE_NAME_DATA_H

#include <stdint.h>

/// The weights of a model, for an index from 0 (Arabic, Hebrew, Japanese, Korean, Russian, Chinese); they live as
/// long as the program.
const uint8_t *dateline_name_model_bytes(int32_t index);

/// How many bytes a model has.
int64_t dateline_name_model_size(int32_t index);

#endif
