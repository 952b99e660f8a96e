#include "Peer.h"

static mongoc_gridfs_bucket_t *open_bucket(
    peer_mongo *peer, const char *name, mongoc_database_t **database, bson_error_t *error) {
  bson_t options = BSON_INITIALIZER;
  BSON_APPEND_UTF8(&options, "bucketName", name);
  *database = mongoc_client_get_database(peer->client, peer->database);
  mongoc_gridfs_bucket_t *bucket = mongoc_gridfs_bucket_new(*database, &options, NULL, error);
  bson_destroy(&options);
  return bucket;
}

bool peer_mongo_upload(
    peer_mongo *peer, const char *name, const uint8_t *bytes, size_t length) {
  bson_error_t error;
  mongoc_database_t *database;
  mongoc_gridfs_bucket_t *bucket = open_bucket(peer, name, &database, &error);
  if (!bucket) return peer_failed("bucket", &error);
  mongoc_stream_t *stream =
      mongoc_gridfs_bucket_open_upload_stream(bucket, "file", NULL, NULL, &error);
  bool done = stream && mongoc_stream_write(stream, (void *)bytes, length, 0) == (ssize_t)length &&
              mongoc_stream_close(stream) == 0;
  if (stream && !done) mongoc_gridfs_bucket_stream_error(stream, &error);
  if (stream) mongoc_stream_destroy(stream);
  mongoc_gridfs_bucket_destroy(bucket);
  mongoc_database_destroy(database);
  return done || peer_failed("upload", &error);
}

bool peer_mongo_download(
    peer_mongo *peer, const char *name, int32_t id, size_t length, bool sums, peer_tally *tally) {
  bson_error_t error;
  mongoc_database_t *database;
  bson_value_t key = {.value_type = BSON_TYPE_INT32, .value.v_int32 = id};
  mongoc_gridfs_bucket_t *bucket = open_bucket(peer, name, &database, &error);
  if (!bucket) return peer_failed("bucket", &error);
  mongoc_stream_t *stream = mongoc_gridfs_bucket_open_download_stream(bucket, &key, &error);
  uint8_t *content = bson_malloc(length);
  bool done =
      stream && mongoc_stream_read(stream, content, length, length, 0) == (ssize_t)length;
  if (done) peer_note(tally, content, length, sums);
  if (stream && !done) mongoc_gridfs_bucket_stream_error(stream, &error);
  bson_free(content);
  if (stream) mongoc_stream_destroy(stream);
  mongoc_gridfs_bucket_destroy(bucket);
  mongoc_database_destroy(database);
  return done || peer_failed("download", &error);
}
