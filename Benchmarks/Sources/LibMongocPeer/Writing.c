#include "Peer.h"

// The documents have no _id: libmongoc gives them one. Their bytes are not looked at again, for
// ours are not either.
static bool insert(
    peer_mongo *peer, const char *collection, const bson_t **documents, size_t count,
    bool one_by_one) {
  bson_error_t error;
  bson_t options = BSON_INITIALIZER;
  bool done = true;
  BSON_APPEND_BOOL(&options, "validate", false);
  mongoc_collection_t *into =
      mongoc_client_get_collection(peer->client, peer->database, collection);
  if (one_by_one) {
    for (size_t i = 0; done && i < count; i++) {
      done = mongoc_collection_insert_one(into, documents[0], &options, NULL, &error);
    }
  } else {
    done = mongoc_collection_insert_many(into, documents, count, &options, NULL, &error);
  }
  mongoc_collection_destroy(into);
  bson_destroy(&options);
  return done || peer_failed("insert", &error);
}

bool peer_mongo_insert_each(
    peer_mongo *peer, const char *collection, const uint8_t *bytes, size_t length, size_t count) {
  bson_t view;
  const bson_t *document = &view;
  return bson_init_static(&view, bytes, length) && insert(peer, collection, &document, count, true);
}

bool peer_mongo_insert_many(
    peer_mongo *peer, const char *collection, const uint8_t *bytes, size_t length, size_t count) {
  bson_t view;
  if (!bson_init_static(&view, bytes, length)) return false;
  const bson_t **documents = bson_malloc(count * sizeof *documents);
  for (size_t i = 0; i < count; i++) documents[i] = &view;
  bool done = insert(peer, collection, documents, count, false);
  bson_free(documents);
  return done;
}
