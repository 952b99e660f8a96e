#include "Document.h"

#include <string.h>

const char *peer_version(void) { return bson_get_version(); }

// Documents live as long as the process: nothing here is freed.

static peer_fields *read_fields(bson_iter_t *iter) {
  peer_fields *fields = bson_malloc0(sizeof *fields);
  while (bson_iter_next(iter)) {
    fields->items = bson_realloc(fields->items, (fields->count + 1) * sizeof(peer_field));
    peer_field *field = &fields->items[fields->count++];
    bson_iter_t child;
    field->key = bson_strdup(bson_iter_key(iter));
    field->key_length = (int)bson_iter_key_len(iter);
    bson_value_copy(bson_iter_value(iter), &field->value);
    field->children = bson_iter_recurse(iter, &child) ? read_fields(&child) : NULL;
  }
  return fields;
}

peer_document *peer_document_new(const uint8_t *bytes, size_t count) {
  bson_t view;
  bson_iter_t iter;
  if (!bson_init_static(&view, bytes, count) || !bson_iter_init(&iter, &view)) return NULL;
  peer_document *document = bson_malloc0(sizeof *document);
  document->bytes = bson_malloc(count);
  memcpy(document->bytes, bytes, count);
  document->count = count;
  document->fields = read_fields(&iter);
  return document;
}
