// SPDX-License-Identifier: Apache-2.0

#include "CXML2.h"

// Debian builds libxml2 with ICU; its headers would then ask for ICU's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <string.h>

typedef struct {
    const cxml2_handler *handler;
    xmlParserCtxtPtr parser;
} reading;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static int32_t line_of(const reading *r) { return (int32_t)xmlSAX2GetLineNumber(r->parser); }

static void on_start(
    void *data,
    const xmlChar *name,
    const xmlChar *prefix,
    const xmlChar *uri,
    int namespace_count,
    const xmlChar **namespaces,
    int attribute_count,
    int defaulted_count,
    const xmlChar **attributes) {
    (void)namespace_count, (void)namespaces, (void)defaulted_count;
    const reading *r = data;
    r->handler->start(
        r->handler->context, name, prefix, uri, attribute_count, attributes, line_of(r));
}

static void on_end(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)name, (void)prefix, (void)uri;
    const reading *r = data;
    r->handler->end(r->handler->context, line_of(r));
}

static void on_text(void *data, const xmlChar *bytes, int count) {
    const reading *r = data;
    r->handler->text(r->handler->context, bytes, count, 0, line_of(r));
}

static void on_cdata(void *data, const xmlChar *bytes, int count) {
    const reading *r = data;
    r->handler->text(r->handler->context, bytes, count, 1, line_of(r));
}

static void on_fault(void *data, xmlErrorPtr error) {
    const reading *r = data;
    if (error->message == NULL) return;
    r->handler->fault(r->handler->context, (const uint8_t *)error->message, error->line);
}

int32_t cxml2_parse(const uint8_t *bytes, int32_t count, const cxml2_handler *handler) {
    if (count <= 0) return 1;
    pthread_once(&once, xmlInitParser);
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt((const char *)bytes, count);
    if (parser == NULL) return 0;
    reading r = {handler, parser};
    xmlSAXHandler *sax = parser->sax;
    memset(sax, 0, sizeof *sax);
    sax->initialized = XML_SAX2_MAGIC;
    sax->startElementNs = on_start;
    sax->endElementNs = on_end;
    sax->characters = on_text;
    sax->ignorableWhitespace = on_text;
    sax->cdataBlock = on_cdata;
    sax->serror = on_fault;
    parser->userData = &r;
    // NOENT makes `&amp;` in an attribute one character; there is nothing else to expand, since
    // the document has no type and the handler no entities.
    xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseDocument(parser);
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return 1;
}
