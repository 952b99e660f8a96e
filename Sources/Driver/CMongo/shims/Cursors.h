// Queries, and their documents copied out a batch at a time.

#ifndef BRINE_CMONGO_CURSORS_H
#define BRINE_CMONGO_CURSORS_H

#include "Bytes.h"

enum brine_query_kind {
  BRINE_FIND,
  BRINE_AGGREGATE,
  BRINE_AGGREGATE_DATABASE,
  BRINE_LIST_COLLECTIONS,
  BRINE_LIST_INDEXES,
  BRINE_LIST_DATABASES,
};

// `handle` is the collection, database or client that the kind works on. `body` is a find's filter,
// or a document whose one field, `pipeline`, holds the stages; the lists have none.
static inline mongoc_cursor_t *brine_query(
    enum brine_query_kind kind, void *handle, brine_document body, brine_document options,
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t view;
  mongoc_cursor_t *cursor = NULL;
  bson_t *opts = brine_options(options, session, &error);
  if (!opts || !brine_view(&view, body, &error)) {
    brine_outcome_failed(outcome, &error);
    bson_destroy(opts);
    return NULL;
  }
  switch (kind) {
  case BRINE_FIND:
    cursor = mongoc_collection_find_with_opts((mongoc_collection_t *) handle, &view, opts, NULL);
    break;
  case BRINE_AGGREGATE:
    cursor = mongoc_collection_aggregate(
      (mongoc_collection_t *) handle, MONGOC_QUERY_NONE, &view, opts, NULL);
    break;
  case BRINE_AGGREGATE_DATABASE:
    cursor = mongoc_database_aggregate((mongoc_database_t *) handle, &view, opts, NULL);
    break;
  case BRINE_LIST_COLLECTIONS:
    cursor = mongoc_database_find_collections_with_opts((mongoc_database_t *) handle, opts);
    break;
  case BRINE_LIST_INDEXES:
    cursor = mongoc_collection_find_indexes_with_opts((mongoc_collection_t *) handle, opts);
    break;
  case BRINE_LIST_DATABASES:
    cursor = mongoc_client_find_databases_with_opts((mongoc_client_t *) handle, opts);
    break;
  }
  bson_destroy(opts);
  outcome->ok = true;
  return cursor;
}

// Ends the cursor, on the server too. libmongoc does that itself as long as it has the connection; one
// that was cut in the middle of a batch leaves a cursor that the server would keep for ten minutes.
static inline void brine_cursor_destroy(
    mongoc_client_t *client, mongoc_cursor_t *cursor, const char *database,
    const char *collection) {
  bson_error_t error = {0};
  int64_t id = mongoc_cursor_get_id(cursor);
  uint32_t server = mongoc_cursor_get_hint(cursor);
  bool is_cut = mongoc_cursor_error(cursor, &error) && error.domain == MONGOC_ERROR_STREAM;
  mongoc_cursor_destroy(cursor);
  if (!is_cut || id == 0 || server == 0) return;
  bson_t *command = bson_new(), ids;
  BSON_APPEND_UTF8(command, "killCursors", collection);
  BSON_APPEND_ARRAY_BEGIN(command, "cursors", &ids);
  BSON_APPEND_INT64(&ids, "0", id);
  bson_append_array_end(command, &ids);
  mongoc_client_command_simple_with_server_id(
    client, database, command, NULL, server, NULL, &error);
  bson_destroy(command);
}

// Documents one after the other, each starting with its own length.
typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t capacity;
  bool more;
} brine_arena;

static inline void brine_arena_clear(brine_arena *arena) {
  free(arena->bytes);
  memset(arena, 0, sizeof *arena);
}

static inline bool brine_arena_append(brine_arena *arena, const bson_t *document) {
  size_t needed = arena->length + document->len;
  if (needed > arena->capacity) {
    size_t capacity = arena->capacity * 2 > needed ? arena->capacity * 2 : needed;
    uint8_t *grown = (uint8_t *) realloc(arena->bytes, capacity);
    if (!grown) return false;
    arena->bytes = grown;
    arena->capacity = capacity;
  }
  memcpy(arena->bytes + arena->length, bson_get_data(document), document->len);
  arena->length = needed;
  return true;
}

static inline void brine_cursor_end(mongoc_cursor_t *cursor, brine_outcome *outcome) {
  bson_error_t error = {0};
  const bson_t *reply = NULL;
  if (!mongoc_cursor_error_document(cursor, &error, &reply)) return;
  brine_outcome_failed(outcome, &error);
  if (!reply) return;
  bson_t copy;
  bson_copy_to(reply, &copy);
  outcome->reply = bson_destroy_with_steal(&copy, true, &outcome->reply_length);
}

// Copies documents from the cursor until `limit` bytes or `count` documents are reached, or the
// cursor has ended; `arena->more` tells which. The server's last batch is always read to its end,
// because no further request follows.
static inline void brine_cursor_fill(
    mongoc_cursor_t *cursor, size_t limit, size_t count, brine_arena *arena,
    brine_outcome *outcome) {
  const bson_t *document = NULL;
  outcome->ok = true;
  arena->length = 0;
  arena->more = true;
  for (size_t read = 0; arena->length < limit; read++) {
    if (read >= count && mongoc_cursor_get_id(cursor) != 0) return;
    if (!mongoc_cursor_next(cursor, &document)) {
      arena->more = false;
      brine_cursor_end(cursor, outcome);
      return;
    }
    if (!brine_arena_append(arena, document)) {
      bson_error_t error = {0};
      bson_set_error(&error, MONGOC_ERROR_CURSOR, 0, "Out of memory for the cursor's documents");
      brine_outcome_failed(outcome, &error);
      return;
    }
  }
}

#endif
