// SPDX-License-Identifier: Apache-2.0

#include "CCURL.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

typedef struct {
    uint8_t *bytes;
    uint64_t count;
    uint64_t room;
    uint64_t limit;
    int is_too_large;
} body_buffer;

static size_t take(char *bytes, size_t size, size_t count, void *context) {
    body_buffer *body = context;
    uint64_t more = (uint64_t)size * count;
    if (more > body->limit - body->count) {
        body->is_too_large = 1;
        return 0;
    }
    if (body->count + more > body->room) {
        uint64_t room = 2 * (body->count + more);
        uint8_t *larger = realloc(body->bytes, room);
        if (!larger) return 0;
        body->bytes = larger;
        body->room = room;
    }
    memcpy(body->bytes + body->count, bytes, more);
    body->count += more;
    return more;
}

static int32_t outcome(CURLcode code, const body_buffer *body) {
    if (body->is_too_large) return ccurl_too_large;
    switch (code) {
    case CURLE_OK: return ccurl_answered;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return ccurl_bad_address;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT: return ccurl_unreachable;
    case CURLE_OPERATION_TIMEDOUT: return ccurl_timed_out;
    default: return ccurl_broken;
    }
}

static struct curl_slist *headers(const char *authorization) {
    struct curl_slist *list = curl_slist_append(NULL, "Content-Type: application/json");
    list = curl_slist_append(list, "Accept: application/json");
    // Without this, bodies of some size wait for a word of the server first.
    list = curl_slist_append(list, "Expect:");
    if (authorization) {
        size_t size = strlen(authorization) + sizeof "Authorization: ";
        char *line = malloc(size);
        if (line) {
            snprintf(line, size, "Authorization: %s", authorization);
            list = curl_slist_append(list, line);
            free(line);
        }
    }
    return list;
}

ccurl_answer ccurl_post(
    const char *address,
    const char *authorization,
    const uint8_t *body,
    uint64_t count,
    int64_t timeout_milliseconds,
    uint64_t limit) {
    ccurl_answer answer = {ccurl_broken, 0, NULL, 0};
    pthread_once(&once, start);
    CURL *handle = curl_easy_init();
    if (!handle) return answer;
    body_buffer taken = {NULL, 0, 0, limit, 0};
    struct curl_slist *list = headers(authorization);
    curl_easy_setopt(handle, CURLOPT_URL, address);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, (long)timeout_milliseconds);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, (long)timeout_milliseconds);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, (const char *)body);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &taken);
    CURLcode code = curl_easy_perform(handle);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    answer.outcome = outcome(code, &taken);
    answer.status = (int32_t)status;
    answer.bytes = taken.bytes;
    answer.count = taken.count;
    curl_slist_free_all(list);
    curl_easy_cleanup(handle);
    return answer;
}

void ccurl_free(ccurl_answer answer) { free(answer.bytes); }
