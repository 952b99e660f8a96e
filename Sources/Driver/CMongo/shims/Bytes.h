// Documents cross between Swift and libmongoc as plain bytes.
//
// bson_t is aligned to 128 bytes in Debian's build of libbson and Swift does not know it, so no
// bson_t may ever lie on Swift's stack. Every function of this module takes documents as bytes,
// keeps each bson_t in C's own storage, and gives documents back as bytes.

#ifndef BRINE_CMONGO_BYTES_H
#define BRINE_CMONGO_BYTES_H

#include <mongoc/mongoc.h>
#include <stdlib.h>
#include <string.h>

// The bytes of one BSON document, borrowed for one call. Length 0 stands for an empty document.
typedef struct {
  const uint8_t *bytes;
  size_t length;
} brine_document;

// How one call ended. `reply` belongs to the receiver until brine_outcome_clear; it may be NULL.
typedef struct {
  bool ok;
  uint8_t *reply;
  uint32_t reply_length;
  uint32_t domain;
  uint32_t code;
  char message[BSON_ERROR_BUFFER_SIZE];
} brine_outcome;

static inline void brine_outcome_clear(brine_outcome *outcome) {
  if (outcome->reply) bson_free(outcome->reply);
  outcome->reply = NULL;
  outcome->reply_length = 0;
}

static inline const char *brine_outcome_message(const brine_outcome *outcome) {
  return outcome->message;
}

static inline void brine_outcome_failed(brine_outcome *outcome, const bson_error_t *error) {
  outcome->ok = false;
  outcome->domain = error->domain;
  outcome->code = error->code;
  memcpy(outcome->message, error->message, BSON_ERROR_BUFFER_SIZE);
  outcome->message[BSON_ERROR_BUFFER_SIZE - 1] = '\0';
}

// Records the end of a call and takes over the reply's bytes; `reply` is spent afterwards.
static inline void brine_outcome_set(
    brine_outcome *outcome, bool ok, bson_t *reply, const bson_error_t *error) {
  outcome->ok = ok;
  if (!ok) brine_outcome_failed(outcome, error);
  outcome->reply = bson_destroy_with_steal(reply, true, &outcome->reply_length);
}

// A view of borrowed bytes as a bson_t; false, with `error` set, when they are no document.
static inline bool brine_view(bson_t *view, brine_document document, bson_error_t *error) {
  if (document.length == 0) {
    bson_init(view);
    return true;
  }
  if (bson_init_static(view, document.bytes, document.length)) return true;
  bson_set_error(error, MONGOC_ERROR_BSON, MONGOC_ERROR_BSON_INVALID, "Not a BSON document");
  return false;
}

// A copy of `options`, with the session's id when there is a session. NULL with `error` set when
// that cannot be done. The caller destroys it.
static inline bson_t *brine_options(
    brine_document options, mongoc_client_session_t *session, bson_error_t *error) {
  bson_t *copy = options.length == 0 ? bson_new()
                                     : bson_new_from_data(options.bytes, options.length);
  if (!copy) {
    bson_set_error(error, MONGOC_ERROR_BSON, MONGOC_ERROR_BSON_INVALID, "Not a BSON document");
    return NULL;
  }
  if (session && !mongoc_client_session_append(session, copy, error)) {
    bson_destroy(copy);
    return NULL;
  }
  return copy;
}

#endif
