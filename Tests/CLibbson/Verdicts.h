// libbson's own opinion of bytes, for tests that hold ours against it.

#ifndef BRINE_CLIBBSON_VERDICTS_H
#define BRINE_CLIBBSON_VERDICTS_H

#include <bson/bson.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// What libbson makes of bytes. Offsets count from the first byte; 0 stands for none.
typedef struct {
  // Whether the outermost length and final 0 are right.
  bool is_document;
  // Whether bson_validate_with_error agrees. It looks into no sub-document whose own length or end
  // is wrong, and stops without a word at text that is not UTF-8.
  bool validates;
  // Whether a walk into every part meets only what libbson can read.
  bool walks;
  // The most levels met, the outermost document's counted.
  uint32_t levels;
  // Where the first regular expression's options start that are not UTF-8, which libbson allows.
  size_t unchecked_options;
  // Where the first code with scope should have had its 0 and has none, which libbson allows.
  size_t unended_code;
  // What the walk stopped at; NULL when it reached the end.
  const char *fault;
} brine_verdict;

static inline const char *brine_walk(
    const bson_t *document, const uint8_t *start, uint32_t level, brine_verdict *verdict);

static inline const char *brine_walk_bytes(
    const uint8_t *bytes, uint32_t length, const uint8_t *start, uint32_t level,
    brine_verdict *verdict) {
  bson_t document;
  if (!bson_init_static(&document, bytes, length)) return "sub-document's length or end";
  return brine_walk(&document, start, level, verdict);
}

static inline bool brine_is_utf8(const char *text, size_t length) {
  return bson_utf8_validate(text, length, true);
}

static inline const char *brine_walk_expression(
    const bson_iter_t *iter, const uint8_t *start, brine_verdict *verdict) {
  const char *options = NULL;
  const char *pattern = bson_iter_regex(iter, &options);
  bool checked = brine_is_utf8(options, strlen(options));
  if (!checked && !verdict->unchecked_options) {
    verdict->unchecked_options = (size_t) ((const uint8_t *) options - start);
  }
  return brine_is_utf8(pattern, strlen(pattern)) ? NULL : "pattern is not UTF-8";
}

static inline const char *brine_walk_scope(
    const bson_iter_t *iter, const uint8_t *start, uint32_t level, brine_verdict *verdict) {
  uint32_t length = 0, scope_length = 0;
  const uint8_t *scope = NULL;
  const char *code = bson_iter_codewscope(iter, &length, &scope_length, &scope);
  if (!brine_is_utf8(code, length)) return "code is not UTF-8";
  if (code[length] != 0 && !verdict->unended_code) {
    verdict->unended_code = (size_t) ((const uint8_t *) code + length - start);
  }
  return brine_walk_bytes(scope, scope_length, start, level, verdict);
}

static inline const char *brine_walk_value(
    const bson_iter_t *iter, const uint8_t *start, uint32_t level, brine_verdict *verdict) {
  uint32_t length = 0;
  const uint8_t *bytes = NULL;
  const char *text = NULL;
  const bson_oid_t *id = NULL;
  switch (bson_iter_type(iter)) {
  case BSON_TYPE_UTF8:
    text = bson_iter_utf8(iter, &length);
    return brine_is_utf8(text, length) ? NULL : "string is not UTF-8";
  case BSON_TYPE_CODE:
    text = bson_iter_code(iter, &length);
    return brine_is_utf8(text, length) ? NULL : "code is not UTF-8";
  case BSON_TYPE_SYMBOL:
    text = bson_iter_symbol(iter, &length);
    return brine_is_utf8(text, length) ? NULL : "symbol is not UTF-8";
  case BSON_TYPE_DBPOINTER:
    bson_iter_dbpointer(iter, &length, &text, &id);
    return brine_is_utf8(text, length) ? NULL : "namespace is not UTF-8";
  case BSON_TYPE_REGEX:
    return brine_walk_expression(iter, start, verdict);
  case BSON_TYPE_CODEWSCOPE:
    return brine_walk_scope(iter, start, level + 1, verdict);
  case BSON_TYPE_DOCUMENT:
    bson_iter_document(iter, &length, &bytes);
    return brine_walk_bytes(bytes, length, start, level + 1, verdict);
  case BSON_TYPE_ARRAY:
    bson_iter_array(iter, &length, &bytes);
    return brine_walk_bytes(bytes, length, start, level + 1, verdict);
  default:
    return NULL;
  }
}

// Goes into every part by itself: bson_iter_visit_all passes over a sub-document that is none.
static inline const char *brine_walk(
    const bson_t *document, const uint8_t *start, uint32_t level, brine_verdict *verdict) {
  bson_iter_t iter;
  if (level > verdict->levels) verdict->levels = level;
  if (!bson_iter_init(&iter, document)) return "no document";
  while (bson_iter_next(&iter)) {
    const char *key = bson_iter_key(&iter);
    if (!bson_utf8_validate(key, strlen(key), false)) return "key is not UTF-8";
    const char *fault = brine_walk_value(&iter, start, level, verdict);
    if (fault) return fault;
  }
  return iter.err_off ? "element" : NULL;
}

static inline brine_verdict brine_judge(const uint8_t *bytes, size_t length) {
  brine_verdict verdict = {0};
  bson_t *document = bson_new_from_data(bytes, length);
  verdict.is_document = document != NULL;
  if (!document) {
    verdict.fault = "document's length or end";
    return verdict;
  }
  bson_error_t error;
  verdict.validates = bson_validate_with_error(
    document, BSON_VALIDATE_UTF8 | BSON_VALIDATE_UTF8_ALLOW_NULL, &error);
  verdict.fault = brine_walk(document, bson_get_data(document), 1, &verdict);
  verdict.walks = verdict.fault == NULL;
  bson_destroy(document);
  return verdict;
}

// Canonical Extended JSON, NULL when libbson gives up on the document; bson_free frees it.
static inline char *brine_canonical_json(const uint8_t *bytes, size_t length, size_t *text_length) {
  bson_t *document = bson_new_from_data(bytes, length);
  if (!document) return NULL;
  char *text = bson_as_canonical_extended_json(document, text_length);
  bson_destroy(document);
  return text;
}

#endif
