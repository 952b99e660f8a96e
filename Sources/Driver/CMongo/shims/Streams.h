// Connections that wait no longer than the present call may.
//
// libmongoc knows one time-out for all reads of a client. So each of its streams is wrapped in one
// that asks, before it sends and while nothing comes, how long the caller's patience still lasts.

#ifndef BRINE_CMONGO_STREAMS_H
#define BRINE_CMONGO_STREAMS_H

#include <errno.h>
#include <mongoc/mongoc.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

// How libmongoc opens its connections. Its 1.x libraries export it and no header of theirs names it,
// so it may be missing; then libmongoc's own time-outs alone hold. `client` is the client.
extern mongoc_stream_t *mongoc_client_default_stream_initiator(
    const mongoc_uri_t *uri, const mongoc_host_list_t *host, void *client, bson_error_t *error)
  __attribute__((weak));

// How many milliseconds the present call may still take; INT32_MAX when nothing presses. `begins`
// tells that a request is about to be sent.
typedef int32_t (*brine_time_left)(void *owner, bool begins);

// Whether a server has been lost for so long that nobody should wait for its reply.
typedef bool (*brine_server_gone)(void *owner, const char *address);

// What the streams of one client share. All of it is touched on the client's thread alone, and after
// that thread's end on the one that destroys the pool.
typedef struct {
  mongoc_client_t *client;
  brine_time_left left;
  brine_server_gone gone;
  // NULL after the thread's end: what libmongoc then still says to the server must not take long.
  void *owner;
  int32_t connect_timeout;
  // The number of the present call.
  int64_t call;
  // The client itself and its streams.
  int32_t users;
} brine_patience;

typedef struct {
  mongoc_stream_t stream;
  mongoc_stream_t *base;
  brine_patience *patience;
  // Whom it leads to, as `host:port`.
  char *address;
  // When the connection was begun, in microseconds.
  int64_t begun;
  // The number of the call that it was opened for.
  int64_t call;
  // Whether libmongoc and the server are introducing themselves still. A later call that only says
  // hello is none of that.
  bool greets;
  // Whether a request has been sent of whose reply nothing has come.
  bool awaits;
  // Whether the caller's patience ended before the reply came.
  bool is_over;
  // Whether the server was gone before it came.
  bool is_broken;
} brine_stream;

enum {
  // A number of our own, beside libmongoc's.
  BRINE_STREAM_TYPE = 1000,
  // How often a caller who waits is asked whether he still does, in milliseconds.
  BRINE_STREAM_LOOK = 100,
  // What a greeting may take whoever waits for it: when it fails, all connections are given up.
  BRINE_STREAM_GREETING = 1000,
  // What a farewell may take.
  BRINE_STREAM_FAREWELL = 2000,
};

static inline int32_t brine_stream_least(int64_t a, int64_t b) {
  int64_t least = a < b ? a : b;
  return (int32_t) (least < 0 ? 0 : least > INT32_MAX ? INT32_MAX : least);
}

// The time left to the caller, or to the greeting.
static inline int32_t brine_stream_left(const brine_stream *stream, bool begins) {
  const brine_patience *patience = stream->patience;
  if (!patience->owner) return BRINE_STREAM_FAREWELL;
  int32_t left = patience->left(patience->owner, begins);
  if (!stream->greets) return left;
  int64_t age = (bson_get_monotonic_time() - stream->begun) / 1000;
  if (left < BRINE_STREAM_GREETING - age) left = (int32_t) (BRINE_STREAM_GREETING - age);
  return brine_stream_least(left, patience->connect_timeout - age);
}

// The bytes at `offset` of a request that lies in pieces.
static inline bool brine_stream_peek(
    const mongoc_iovec_t *pieces, size_t count, size_t offset, void *bytes, size_t length) {
  for (size_t done = 0; done < length; done++) {
    size_t place = offset + done, piece = 0;
    while (piece < count && place >= pieces[piece].iov_len) place -= pieces[piece++].iov_len;
    if (piece == count) return false;
    ((char *) bytes)[done] = ((const char *) pieces[piece].iov_base)[place];
  }
  return true;
}

// Whether a request belongs to the greeting: `hello` under all its names, and authentication.
static inline bool brine_stream_is_greeting(const mongoc_iovec_t *pieces, size_t count) {
  static const char *const names[] = {
    "hello", "isMaster", "ismaster", "saslStart", "saslContinue", "authenticate", "getnonce"};
  int32_t opcode = 0;
  char name[16] = {0};
  if (!brine_stream_peek(pieces, count, 12, &opcode, 4)) return false;
  // OP_QUERY has no other use left. In OP_MSG the first key follows the headers of the message (16),
  // its flags (4), its section (1), the document's length (4) and the first element's type (1).
  if (BSON_UINT32_FROM_LE((uint32_t) opcode) == 2004) return true;
  if (BSON_UINT32_FROM_LE((uint32_t) opcode) != 2013) return false;
  if (!brine_stream_peek(pieces, count, 26, name, sizeof name - 1)) return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i], name) == 0) return true;
  }
  return false;
}

static inline ssize_t brine_stream_give_up(brine_stream *self) {
  self->is_over = true;
  errno = ETIMEDOUT;
  return -1;
}

static inline ssize_t brine_stream_break(void) {
  errno = ECONNRESET;
  return -1;
}

// libmongoc closes a connection that gives up, as it must, since a late reply would be taken for the
// next call's. It opens another one to try a second time, which this refuses: after the caller's time
// nothing is sent.
static inline ssize_t brine_stream_writev(
    mongoc_stream_t *stream, mongoc_iovec_t *pieces, size_t count, int32_t timeout) {
  brine_stream *self = (brine_stream *) stream;
  if (self->greets) {
    self->greets = self->call == self->patience->call && brine_stream_is_greeting(pieces, count);
  }
  int32_t left = brine_stream_left(self, true);
  if (left == 0) return brine_stream_give_up(self);
  self->awaits = true;
  return mongoc_stream_writev(
    self->base, pieces, count, timeout > 0 ? brine_stream_least(left, timeout) : timeout);
}

static inline bool brine_stream_is_gone(const brine_stream *self) {
  const brine_patience *patience = self->patience;
  return patience->owner && self->address && patience->gone(patience->owner, self->address);
}

// Waits for the first byte of a reply: false when the caller's time is over before it comes, or the
// server is gone, which counts as a broken connection: libmongoc then tries another server.
static inline bool brine_stream_await(brine_stream *self, int32_t *timeout) {
  while (true) {
    int32_t left = brine_stream_left(self, false);
    if (left == 0) return false;
    int32_t look = brine_stream_least(left, BRINE_STREAM_LOOK);
    if (*timeout > 0) look = brine_stream_least(look, *timeout);
    mongoc_stream_poll_t poll = {.stream = self->base, .events = POLLIN};
    int64_t start = bson_get_monotonic_time();
    // Whatever it is, the read will tell.
    if (mongoc_stream_poll(&poll, 1, look) != 0) return true;
    self->is_broken = brine_stream_is_gone(self);
    if (self->is_broken) return false;
    if (*timeout <= 0) continue;
    int64_t taken = (bson_get_monotonic_time() - start) / 1000;
    // The read finds out at once that there is no time.
    *timeout = *timeout - taken > 1 ? (int32_t) (*timeout - taken) : 1;
    if (*timeout == 1) return true;
  }
}

static inline ssize_t brine_stream_readv(
    mongoc_stream_t *stream, mongoc_iovec_t *pieces, size_t count, size_t least, int32_t timeout) {
  brine_stream *self = (brine_stream *) stream;
  if (self->awaits && !brine_stream_await(self, &timeout)) {
    return self->is_broken ? brine_stream_break() : brine_stream_give_up(self);
  }
  self->awaits = false;
  int32_t left = brine_stream_left(self, false);
  if (left == 0) return brine_stream_give_up(self);
  return mongoc_stream_readv(
    self->base, pieces, count, least, timeout > 0 ? brine_stream_least(left, timeout) : timeout);
}

// Tells libmongoc that the server may be well.
static inline bool brine_stream_timed_out(mongoc_stream_t *stream) {
  brine_stream *self = (brine_stream *) stream;
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

static inline void brine_patience_release(brine_patience *patience) {
  if (--patience->users == 0) free(patience);
}

static inline void brine_stream_destroy(mongoc_stream_t *stream) {
  brine_stream *self = (brine_stream *) stream;
  mongoc_stream_destroy(self->base);
  brine_patience_release(self->patience);
  bson_free(self->address);
  free(self);
}

static inline void brine_stream_failed(mongoc_stream_t *stream) {
  brine_stream *self = (brine_stream *) stream;
  mongoc_stream_failed(self->base);
  brine_patience_release(self->patience);
  bson_free(self->address);
  free(self);
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
  self->patience = patience;
  self->address = bson_strdup(host->host_and_port);
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

// Lets `owner` say how long the connections of this client may wait, and for whom. NULL when that
// cannot be done.
static inline brine_patience *brine_patience_new(
    mongoc_client_t *client, brine_time_left left, brine_server_gone gone, void *owner) {
  if (!mongoc_client_default_stream_initiator) return NULL;
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

// The owner is asked no more. Connections that are open stay so.
static inline void brine_patience_end(brine_patience *patience) {
  if (!patience) return;
  patience->owner = NULL;
  mongoc_client_set_stream_initiator(patience->client, NULL, NULL);
  brine_patience_release(patience);
}

#endif
