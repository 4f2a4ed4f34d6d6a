// SPDX-License-Identifier: Apache-2.0

// libxml2's SAX2 parser in recover mode. No type of libxml2 is shown.
#ifndef CXML2_H
#define CXML2_H

#include <stdint.h>

// What is called while a document is read. Strings end in NUL and live until the call returns; a
// prefix or URI that is absent is NULL. The place is a line, from 1.
typedef struct {
    // Handed to each function as its first argument.
    void *context;
    // `attributes` holds five pointers each: name, prefix, URI, first byte of the value, its end.
    void (*start)(
        void *context,
        const uint8_t *name,
        const uint8_t *prefix,
        const uint8_t *uri,
        int32_t attribute_count,
        const uint8_t *const *attributes,
        int32_t line);
    void (*end)(void *context, int32_t line);
    void (*text)(
        void *context, const uint8_t *bytes, int32_t count, int32_t is_cdata, int32_t line);
    void (*fault)(void *context, const uint8_t *message, int32_t line);
} cxml2_handler;

// Reads a UTF-8 document without document type, opening no file or connection and expanding no
// entity but the five of XML. Safe to call from several threads. Returns 0 when out of memory.
int32_t cxml2_parse(const uint8_t *bytes, int32_t count, const cxml2_handler *handler);

#endif
