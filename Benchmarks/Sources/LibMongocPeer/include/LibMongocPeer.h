#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The same work as ours, as one would write it in C with libmongoc. No type of libmongoc shows
// here: bson_t is aligned to 128 bytes and Swift does not know it.

/// The version of the libmongoc that is loaded.
const char *_Nonnull peer_mongo_version(void);

/// A pool of clients, one of them taken for all calls but those of several threads, and handles of
/// the collections in `database`. Lives as long as the process.
typedef struct peer_mongo peer_mongo;

/// NULL when the URI cannot be used.
peer_mongo *_Nullable peer_mongo_new(const char *_Nonnull uri, const char *_Nonnull database);

/// What was read: how many documents, how many bytes in all, and the sum of their bytes.
typedef struct {
  uint64_t documents;
  uint64_t bytes;
  uint64_t sum;
} peer_tally;

/// One command.
bool peer_mongo_hello(peer_mongo *_Nonnull peer);

/// Finds so many documents by their ids, one after the other, with the sum of their bytes when
/// `sums`.
bool peer_mongo_find_each(
    peer_mongo *_Nonnull peer, size_t count, bool sums, peer_tally *_Nonnull tally);

/// The same by several threads at once, each with a client of the pool.
bool peer_mongo_find_each_by(
    peer_mongo *_Nonnull peer, size_t threads, size_t count, bool sums, peer_tally *_Nonnull tally);

/// Reads a collection from end to end; with the sum of its bytes when `sums`.
bool peer_mongo_scan(
    peer_mongo *_Nonnull peer, const char *_Nonnull collection, bool sums,
    peer_tally *_Nonnull tally);

/// Empties a collection by making it anew.
bool peer_mongo_empty(peer_mongo *_Nonnull peer, const char *_Nonnull collection);

/// Has the server write out what it holds.
bool peer_mongo_settle(peer_mongo *_Nonnull peer);

/// Inserts one document so many times, a command each.
bool peer_mongo_insert_each(
    peer_mongo *_Nonnull peer, const char *_Nonnull collection, const uint8_t *_Nonnull bytes,
    size_t length, size_t count);

/// Inserts one document so many times by one call.
bool peer_mongo_insert_many(
    peer_mongo *_Nonnull peer, const char *_Nonnull collection, const uint8_t *_Nonnull bytes,
    size_t length, size_t count);

/// Stores a file in the bucket.
bool peer_mongo_upload(
    peer_mongo *_Nonnull peer, const char *_Nonnull bucket, const uint8_t *_Nonnull bytes,
    size_t length);

/// Reads the file of this id in the bucket into memory of its own; with the sum of its bytes when
/// `sums`.
bool peer_mongo_download(
    peer_mongo *_Nonnull peer, const char *_Nonnull bucket, int32_t id, size_t length, bool sums,
    peer_tally *_Nonnull tally);
