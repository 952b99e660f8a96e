#include "Peer.h"

static bool end(mongoc_cursor_t *cursor, const char *what) {
  bson_error_t error;
  bool failed = mongoc_cursor_error(cursor, &error);
  mongoc_cursor_destroy(cursor);
  return !failed || peer_failed(what, &error);
}

bool peer_find_one(mongoc_collection_t *from, int32_t id, bool sums, peer_tally *tally) {
  bson_t filter = BSON_INITIALIZER, options = BSON_INITIALIZER;
  const bson_t *document;
  BSON_APPEND_INT32(&filter, "_id", id);
  BSON_APPEND_INT64(&options, "limit", 1);
  BSON_APPEND_BOOL(&options, "singleBatch", true);
  mongoc_cursor_t *cursor = mongoc_collection_find_with_opts(from, &filter, &options, NULL);
  if (mongoc_cursor_next(cursor, &document)) {
    peer_note(tally, bson_get_data(document), document->len, sums);
  }
  bson_destroy(&filter);
  bson_destroy(&options);
  return end(cursor, "find one");
}

bool peer_mongo_find_each(peer_mongo *peer, size_t count, bool sums, peer_tally *tally) {
  for (size_t i = 0; i < count; i++) {
    if (!peer_find_one(peer->tweets, peer_id(i), sums, tally)) return false;
  }
  return tally->documents == count;
}

bool peer_mongo_scan(
    peer_mongo *peer, const char *collection, bool sums, peer_tally *tally) {
  bson_t filter = BSON_INITIALIZER;
  const bson_t *document;
  mongoc_collection_t *from =
      mongoc_client_get_collection(peer->client, peer->database, collection);
  mongoc_cursor_t *cursor = mongoc_collection_find_with_opts(from, &filter, NULL, NULL);
  while (mongoc_cursor_next(cursor, &document)) {
    peer_note(tally, bson_get_data(document), document->len, sums);
  }
  bson_destroy(&filter);
  bool done = end(cursor, "find many");
  mongoc_collection_destroy(from);
  return done;
}
