// Change streams, an event at a time.

#ifndef BRINE_CMONGO_CHANGES_H
#define BRINE_CMONGO_CHANGES_H

#include "Bytes.h"

enum brine_changes_kind { BRINE_CHANGES_COLLECTION, BRINE_CHANGES_DATABASE, BRINE_CHANGES_CLIENT };

static inline void brine_changes_failure(
    const mongoc_change_stream_t *stream, brine_outcome *outcome) {
  bson_error_t error = {0};
  const bson_t *reply = NULL;
  outcome->ok = true;
  if (!mongoc_change_stream_error_document(stream, &error, &reply)) return;
  brine_outcome_failed(outcome, &error);
  if (!reply || bson_empty(reply)) return;
  bson_t copy;
  bson_copy_to(reply, &copy);
  outcome->reply = bson_destroy_with_steal(&copy, true, &outcome->reply_length);
}

// `handle` is the collection, database or client of the kind. NULL when the server refused it.
static inline mongoc_change_stream_t *brine_changes_open(
    enum brine_changes_kind kind, void *handle, brine_document pipeline, brine_document options,
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t view;
  mongoc_change_stream_t *stream = NULL;
  bson_t *opts = brine_options(options, session, &error);
  if (!opts || !brine_view(&view, pipeline, &error)) {
    brine_outcome_failed(outcome, &error);
    bson_destroy(opts);
    return NULL;
  }
  switch (kind) {
  case BRINE_CHANGES_COLLECTION:
    stream = mongoc_collection_watch((mongoc_collection_t *) handle, &view, opts);
    break;
  case BRINE_CHANGES_DATABASE:
    stream = mongoc_database_watch((mongoc_database_t *) handle, &view, opts);
    break;
  case BRINE_CHANGES_CLIENT:
    stream = mongoc_client_watch((mongoc_client_t *) handle, &view, opts);
    break;
  }
  bson_destroy(opts);
  brine_changes_failure(stream, outcome);
  if (outcome->ok) return stream;
  mongoc_change_stream_destroy(stream);
  return NULL;
}

// Waits for one event, as long as the server lets it wait. The reply is the event; without one there
// was none in that time.
static inline void brine_changes_next(mongoc_change_stream_t *stream, brine_outcome *outcome) {
  const bson_t *event = NULL;
  if (!mongoc_change_stream_next(stream, &event)) {
    brine_changes_failure(stream, outcome);
    return;
  }
  bson_t copy;
  bson_copy_to(event, &copy);
  outcome->ok = true;
  outcome->reply = bson_destroy_with_steal(&copy, true, &outcome->reply_length);
}

// The reply is the token to go on from, if there is one yet.
static inline void brine_changes_token(mongoc_change_stream_t *stream, brine_outcome *outcome) {
  const bson_t *token = mongoc_change_stream_get_resume_token(stream);
  outcome->ok = true;
  if (!token) return;
  bson_t copy;
  bson_copy_to(token, &copy);
  outcome->reply = bson_destroy_with_steal(&copy, true, &outcome->reply_length);
}

#endif
