#include "Peer.h"

#include <stdio.h>

const char *peer_mongo_version(void) { return mongoc_get_version(); }

peer_mongo *peer_mongo_new(const char *text, const char *database) {
  mongoc_init();
  mongoc_uri_t *uri = mongoc_uri_new(text);
  if (!uri) return NULL;
  peer_mongo *peer = bson_malloc0(sizeof *peer);
  peer->database = bson_strdup(database);
  peer->pool = mongoc_client_pool_new(uri);
  mongoc_uri_destroy(uri);
  mongoc_client_pool_set_error_api(peer->pool, MONGOC_ERROR_API_VERSION_2);
  peer->client = mongoc_client_pool_pop(peer->pool);
  peer->tweets = mongoc_client_get_collection(peer->client, database, "tweets");
  return peer;
}

bool peer_failed(const char *what, const bson_error_t *error) {
  fprintf(stderr, "libmongoc: %s: %s\n", what, error->message);
  return false;
}

void peer_note(peer_tally *tally, const uint8_t *bytes, size_t length, bool sums) {
  tally->documents++;
  tally->bytes += length;
  if (!sums) return;
  for (size_t i = 0; i < length; i++) tally->sum += bytes[i];
}

static bool run(peer_mongo *peer, const char *database, const char *name) {
  bson_error_t error;
  bson_t command = BSON_INITIALIZER, reply;
  BSON_APPEND_INT32(&command, name, 1);
  bool done = mongoc_client_command_simple(peer->client, database, &command, NULL, &reply, &error);
  bson_destroy(&command);
  bson_destroy(&reply);
  return done || peer_failed(name, &error);
}

bool peer_mongo_hello(peer_mongo *peer) { return run(peer, peer->database, "hello"); }

bool peer_mongo_settle(peer_mongo *peer) { return run(peer, "admin", "fsync"); }

bool peer_mongo_empty(peer_mongo *peer, const char *collection) {
  bson_error_t error;
  mongoc_database_t *database = mongoc_client_get_database(peer->client, peer->database);
  mongoc_collection_t *old = mongoc_database_get_collection(database, collection);
  // A collection that is not there is empty too.
  mongoc_collection_drop(old, &error);
  mongoc_collection_destroy(old);
  mongoc_collection_t *made =
      mongoc_database_create_collection(database, collection, NULL, &error);
  mongoc_database_destroy(database);
  if (!made) return peer_failed("create", &error);
  mongoc_collection_destroy(made);
  return true;
}
