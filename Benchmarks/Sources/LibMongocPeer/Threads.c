#include <pthread.h>

#include "Peer.h"

typedef struct {
  peer_mongo *peer;
  pthread_t thread;
  size_t first, step, count;
  bool sums, done;
  peer_tally tally;
} share;

// Every thread takes a client once: nothing is faster with a pool.
static void *work(void *argument) {
  share *mine = argument;
  mongoc_client_t *client = mongoc_client_pool_pop(mine->peer->pool);
  mongoc_collection_t *tweets =
      mongoc_client_get_collection(client, mine->peer->database, "tweets");
  mine->done = true;
  for (size_t i = mine->first; mine->done && i < mine->count; i += mine->step) {
    mine->done = peer_find_one(tweets, peer_id(i), mine->sums, &mine->tally);
  }
  mongoc_collection_destroy(tweets);
  mongoc_client_pool_push(mine->peer->pool, client);
  return NULL;
}

bool peer_mongo_find_each_by(
    peer_mongo *peer, size_t threads, size_t count, bool sums, peer_tally *tally) {
  share *shares = bson_malloc0(threads * sizeof *shares);
  bool done = true;
  for (size_t i = 0; i < threads; i++) {
    shares[i] = (share){.peer = peer, .first = i, .step = threads, .count = count, .sums = sums};
    if (pthread_create(&shares[i].thread, NULL, work, &shares[i]) != 0) abort();
  }
  for (size_t i = 0; i < threads; i++) {
    pthread_join(shares[i].thread, NULL);
    done = done && shares[i].done;
    tally->documents += shares[i].tally.documents;
    tally->bytes += shares[i].tally.bytes;
    tally->sum += shares[i].tally.sum;
  }
  bson_free(shares);
  return done && tally->documents == count;
}
