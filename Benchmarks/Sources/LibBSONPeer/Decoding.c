#include "Document.h"

#include <string.h>

// What stands in libbson for decoding: its visitor, told of every value in turn.

bool peer_validate(const peer_document *document) {
  bson_t view;
  size_t offset;
  return bson_init_static(&view, document->bytes, document->count) &&
         bson_validate(&view, BSON_VALIDATE_UTF8 | BSON_VALIDATE_UTF8_ALLOW_NULL, &offset);
}

static bool add(void *sum, const char *key, uint64_t weight) {
  *(uint64_t *)sum += strlen(key) + weight;
  return false;
}

#define VISIT(name, weight, ...) \
  static bool name(const bson_iter_t *i, const char *key, __VA_ARGS__, void *sum) { \
    (void)i; \
    return add(sum, key, weight); \
  }

VISIT(visit_utf8, length, size_t length, const char *v)
VISIT(visit_int32, (uint64_t)(int64_t)v, int32_t v)
VISIT(visit_int64, (uint64_t)v, int64_t v)
VISIT(visit_bool, v ? 1 : 0, bool v)
VISIT(visit_oid, 1, const bson_oid_t *v)
VISIT(visit_date_time, 1, int64_t v)
VISIT(visit_regex, 1, const char *v, const char *options)
VISIT(visit_code, 1, size_t length, const char *v)
VISIT(visit_codewscope, 1, size_t length, const char *v, const bson_t *scope)
VISIT(visit_timestamp, 1, uint32_t seconds, uint32_t increment)
VISIT(visit_binary, length, bson_subtype_t t, size_t length, const uint8_t *v)

static bool visit_double(const bson_iter_t *i, const char *key, double v, void *sum) {
  uint64_t bits;
  (void)i;
  memcpy(&bits, &v, sizeof bits);
  return add(sum, key, bits);
}

static bool visit_constant(const bson_iter_t *i, const char *key, void *sum) {
  (void)i;
  return add(sum, key, 1);
}

static bool visit_tree(const bson_iter_t *i, const char *key, const bson_t *v, void *sum);

static const bson_visitor_t visitor = {
    .visit_double = visit_double,
    .visit_utf8 = visit_utf8,
    .visit_document = visit_tree,
    .visit_array = visit_tree,
    .visit_binary = visit_binary,
    .visit_oid = visit_oid,
    .visit_bool = visit_bool,
    .visit_date_time = visit_date_time,
    .visit_null = visit_constant,
    .visit_regex = visit_regex,
    .visit_code = visit_code,
    .visit_codewscope = visit_codewscope,
    .visit_int32 = visit_int32,
    .visit_timestamp = visit_timestamp,
    .visit_int64 = visit_int64,
    .visit_maxkey = visit_constant,
    .visit_minkey = visit_constant,
};

// visit_all answers true when it was stopped; a fault of the bytes leaves err_off set.
static bool visit(const bson_t *tree, void *sum) {
  bson_iter_t iter;
  return bson_iter_init(&iter, tree) && !bson_iter_visit_all(&iter, &visitor, sum) &&
         iter.err_off == 0;
}

static bool visit_tree(const bson_iter_t *i, const char *key, const bson_t *v, void *sum) {
  (void)i;
  add(sum, key, 0);
  return !visit(v, sum);
}

bool peer_walk(const peer_document *document, uint64_t *sum) {
  bson_t view;
  *sum = 0;
  return bson_init_static(&view, document->bytes, document->count) && visit(&view, sum);
}
