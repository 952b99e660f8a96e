// Where a read may go to: the part of it that is a document.

#ifndef BRINE_CMONGO_CONCERNS_H
#define BRINE_CMONGO_CONCERNS_H

#include "Bytes.h"

// `tags` is an array of documents.
static inline void brine_read_prefs_set_tags(mongoc_read_prefs_t *preference, brine_document tags) {
  bson_t view;
  bson_error_t error;
  if (brine_view(&view, tags, &error)) mongoc_read_prefs_set_tags(preference, &view);
}

#endif
