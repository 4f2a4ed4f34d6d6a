// SPDX-License-Identifier: Apache-2.0

// One HTTP request through libcurl. No type of libcurl is shown.
#ifndef CCURL_H
#define CCURL_H

#include <stdint.h>

// What came of a request.
typedef enum {
    ccurl_answered = 0,
    ccurl_bad_address = 1,
    ccurl_unreachable = 2,
    ccurl_timed_out = 3,
    ccurl_too_large = 4,
    ccurl_broken = 5,
} ccurl_outcome;

typedef struct {
    // A `ccurl_outcome`.
    int32_t outcome;
    // The HTTP status, where there was an answer; else 0.
    int32_t status;
    // The answer's body, which `ccurl_free` gives back; may be NULL.
    uint8_t *bytes;
    uint64_t count;
} ccurl_answer;

// Posts JSON to an http or https address. Redirects are not followed, and no proxy or file of the
// user's is asked for. `authorization` is the value of that header, or NULL. More than `limit` bytes of an
// answer are not taken. Safe to call from several threads.
ccurl_answer ccurl_post(
    const char *address,
    const char *authorization,
    const uint8_t *body,
    uint64_t count,
    int64_t timeout_milliseconds,
    uint64_t limit);

void ccurl_free(ccurl_answer answer);

#endif
