// Connections that wait no longer than the present call may.
//
// libmongoc has one time-out for all reads of a client. So each of its streams is wrapped in one
// that asks, before it sends and while it waits for a reply, how long the present call may still
// take.

#ifndef BRINE_CMONGO_STREAMS_H
#define BRINE_CMONGO_STREAMS_H

#include <mongoc/mongoc.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "Greeting.h"
#include "Patience.h"
#include "Waiting.h"

// How libmongoc opens its connections. Its 1.x libraries export it and no header of theirs names it,
// so it may be missing; then libmongoc's own time-outs alone hold. `client` is the client.
extern mongoc_stream_t *mongoc_client_default_stream_initiator(
    const mongoc_uri_t *uri, const mongoc_host_list_t *host, void *client, bson_error_t *error)
  __attribute__((weak));

// Notes that a request is sent, and where to.
static inline void brine_stream_note_request(const brine_stream *self) {
  brine_patience *patience = self->patience;
  patience->requests++;
  if (patience->sender == self) return;
  patience->sender = self;
  patience->recipients++;
  patience->port = self->port;
  bson_strncpy(patience->host, self->host, sizeof patience->host);
}

// libmongoc closes a connection that gave up, because a late reply would be taken for the next
// call's. It then opens another one for a retry. This refuses it: nothing is sent after the call's
// end.
static inline ssize_t brine_stream_writev(
    mongoc_stream_t *stream, mongoc_iovec_t *pieces, size_t count, int32_t timeout) {
  brine_stream *self = (brine_stream *) stream;
  if (self->greets) {
    self->greets = self->call == self->patience->call && brine_stream_is_greeting(pieces, count);
  }
  int32_t left = brine_stream_left(self, true);
  if (left == 0) return brine_stream_give_up(self);
  if (!self->greets) brine_stream_note_request(self);
  self->awaits = true;
  return mongoc_stream_writev(
    self->base, pieces, count, timeout > 0 ? brine_stream_least(left, timeout) : timeout);
}

// After a time-out libmongoc does not take the server for lost. So the short waits for a server that
// is known to be lost are not reported as one.
static inline bool brine_stream_timed_out(mongoc_stream_t *stream) {
  brine_stream *self = (brine_stream *) stream;
  if (self->is_broken) return false;
  return self->is_over || mongoc_stream_timed_out(self->base);
}

static inline bool brine_stream_should_retry(mongoc_stream_t *stream) {
  return mongoc_stream_should_retry(((brine_stream *) stream)->base);
}

static inline int brine_stream_close(mongoc_stream_t *stream) {
  return mongoc_stream_close(((brine_stream *) stream)->base);
}

static inline int brine_stream_flush(mongoc_stream_t *stream) {
  return mongoc_stream_flush(((brine_stream *) stream)->base);
}

static inline int brine_stream_setsockopt(
    mongoc_stream_t *stream, int level, int name, void *value, mongoc_socklen_t length) {
  return mongoc_stream_setsockopt(((brine_stream *) stream)->base, level, name, value, length);
}

static inline mongoc_stream_t *brine_stream_base(mongoc_stream_t *stream) {
  return ((brine_stream *) stream)->base;
}

static inline bool brine_stream_check_closed(mongoc_stream_t *stream) {
  return mongoc_stream_check_closed(((brine_stream *) stream)->base);
}

static inline void brine_stream_free(brine_stream *self) {
  // The address may be used again for another stream.
  if (self->patience->sender == self) self->patience->sender = NULL;
  brine_patience_release(self->patience);
  bson_free(self->address);
  bson_free(self->host);
  free(self);
}

static inline void brine_stream_destroy(mongoc_stream_t *stream) {
  mongoc_stream_destroy(((brine_stream *) stream)->base);
  brine_stream_free((brine_stream *) stream);
}

static inline void brine_stream_failed(mongoc_stream_t *stream) {
  mongoc_stream_failed(((brine_stream *) stream)->base);
  brine_stream_free((brine_stream *) stream);
}

// Opens a connection as libmongoc would, and wraps it.
static inline mongoc_stream_t *brine_stream_begin(
    const mongoc_uri_t *uri, const mongoc_host_list_t *host, void *data, bson_error_t *error) {
  brine_patience *patience = (brine_patience *) data;
  int64_t begun = bson_get_monotonic_time();
  mongoc_stream_t *base =
    mongoc_client_default_stream_initiator(uri, host, patience->client, error);
  if (!base) return NULL;
  brine_stream *self = (brine_stream *) calloc(1, sizeof *self);
  if (!self) return base;
  self->base = base;
  bool has_buffer = base->type == BRINE_STREAM_IS_BUFFERED;
  self->source = has_buffer ? mongoc_stream_get_base_stream(base) : base;
  self->patience = patience;
  self->address = bson_strdup(host->host_and_port);
  self->host = bson_strdup(host->host);
  self->port = host->family == AF_UNIX ? 0 : host->port;
  self->begun = begun;
  self->call = patience->call;
  self->greets = true;
  self->stream.type = BRINE_STREAM_TYPE;
  self->stream.destroy = brine_stream_destroy;
  self->stream.failed = brine_stream_failed;
  self->stream.close = brine_stream_close;
  self->stream.flush = brine_stream_flush;
  self->stream.writev = brine_stream_writev;
  self->stream.readv = brine_stream_readv;
  self->stream.setsockopt = brine_stream_setsockopt;
  self->stream.get_base_stream = brine_stream_base;
  self->stream.check_closed = brine_stream_check_closed;
  self->stream.timed_out = brine_stream_timed_out;
  self->stream.should_retry = brine_stream_should_retry;
  patience->users++;
  return &self->stream;
}

// Whether connections can be wrapped with the library that is loaded.
static inline bool brine_patience_is_possible(void) {
  return mongoc_client_default_stream_initiator != NULL;
}

// From now on `owner` says how long the connections of this client may wait, and for which servers.
// NULL when connections cannot be wrapped.
static inline brine_patience *brine_patience_new(
    mongoc_client_t *client, brine_time_left left, brine_server_gone gone, void *owner) {
  if (!brine_patience_is_possible()) return NULL;
  brine_patience *patience = (brine_patience *) calloc(1, sizeof *patience);
  if (!patience) return NULL;
  patience->client = client;
  patience->left = left;
  patience->gone = gone;
  patience->owner = owner;
  patience->connect_timeout = mongoc_uri_get_option_as_int32(
    mongoc_client_get_uri(client), MONGOC_URI_CONNECTTIMEOUTMS, 10000);
  if (patience->connect_timeout <= 0) patience->connect_timeout = INT32_MAX;
  patience->users = 1;
  mongoc_client_set_stream_initiator(client, brine_stream_begin, patience);
  return patience;
}

// The owner is not asked any more. Open connections stay open.
static inline void brine_patience_end(brine_patience *patience) {
  if (!patience) return;
  patience->owner = NULL;
  mongoc_client_set_stream_initiator(patience->client, NULL, NULL);
  brine_patience_release(patience);
}

#endif
