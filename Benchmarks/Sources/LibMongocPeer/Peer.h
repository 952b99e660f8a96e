#pragma once
#include <mongoc/mongoc.h>

#include "LibMongocPeer.h"

struct peer_mongo {
  mongoc_client_pool_t *pool;
  mongoc_client_t *client;
  mongoc_collection_t *tweets;
  const char *database;
};

/// The ids of `tweets` are 0 and up to this.
#define PEER_TWEETS 10000

/// The id that is looked for in turn `place`; the same in every worker.
static inline int32_t peer_id(size_t place) { return (int32_t)(place * 7919 % PEER_TWEETS); }

/// Notes one document or piece of a file.
void peer_note(peer_tally *tally, const uint8_t *bytes, size_t length, bool sums);

/// Says on standard error what failed; false.
bool peer_failed(const char *what, const bson_error_t *error);

bool peer_find_one(mongoc_collection_t *from, int32_t id, bool sums, peer_tally *tally);
