#include "Document.h"

#include <string.h>

static bool append_fields(bson_t *out, const peer_fields *fields);
static bool append_items(bson_t *out, const peer_fields *fields);

static bool append(bson_t *out, const char *key, int length, const peer_field *field) {
  const bson_value_t *value = &field->value;
  bson_t child;
  switch (value->value_type) {
  case BSON_TYPE_DOUBLE:
    return bson_append_double(out, key, length, value->value.v_double);
  case BSON_TYPE_UTF8:
    return bson_append_utf8(
        out, key, length, value->value.v_utf8.str, (int)value->value.v_utf8.len);
  case BSON_TYPE_BOOL:
    return bson_append_bool(out, key, length, value->value.v_bool);
  case BSON_TYPE_INT32:
    return bson_append_int32(out, key, length, value->value.v_int32);
  case BSON_TYPE_INT64:
    return bson_append_int64(out, key, length, value->value.v_int64);
  case BSON_TYPE_NULL:
    return bson_append_null(out, key, length);
  case BSON_TYPE_DOCUMENT:
    return bson_append_document_begin(out, key, length, &child) &&
           append_fields(&child, field->children) && bson_append_document_end(out, &child);
  case BSON_TYPE_ARRAY:
    return bson_append_array_begin(out, key, length, &child) &&
           append_items(&child, field->children) && bson_append_array_end(out, &child);
  default:
    return bson_append_value(out, key, length, value);
  }
}

static bool append_fields(bson_t *out, const peer_fields *fields) {
  for (size_t i = 0; i < fields->count; i++) {
    const peer_field *field = &fields->items[i];
    if (!append(out, field->key, field->key_length, field)) return false;
  }
  return true;
}

static bool append_items(bson_t *out, const peer_fields *fields) {
  for (size_t i = 0; i < fields->count; i++) {
    const char *key;
    char text[16];
    size_t length = bson_uint32_to_string((uint32_t)i, &key, text, sizeof text);
    if (!append(out, key, (int)length, &fields->items[i])) return false;
  }
  return true;
}

bool peer_encode(const peer_document *document) {
  bson_t out = BSON_INITIALIZER;
  bool done = append_fields(&out, document->fields) && out.len == document->count;
  bson_destroy(&out);
  return done;
}

bool peer_encodes_alike(const peer_document *document) {
  bson_t out = BSON_INITIALIZER;
  bool alike = append_fields(&out, document->fields) && out.len == document->count &&
               memcmp(bson_get_data(&out), document->bytes, document->count) == 0;
  bson_destroy(&out);
  return alike;
}
