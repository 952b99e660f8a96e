// How a connection reads: it checks repeatedly whether its caller still waits.

#ifndef BRINE_CMONGO_WAITING_H
#define BRINE_CMONGO_WAITING_H

#include <errno.h>
#include <mongoc/mongoc.h>
#include <poll.h>
#include <string.h>

#include "Patience.h"

enum {
  // The type number of our streams, which no stream of libmongoc has.
  BRINE_STREAM_TYPE = 1000,
  // The time between two checks of whether the caller still waits, in milliseconds.
  BRINE_STREAM_LOOK = 100,
  // The time that a greeting may always take: when one fails, libmongoc closes all connections.
  BRINE_STREAM_GREETING = 1000,
  // The time that the last requests of a closing client may take.
  BRINE_STREAM_FAREWELL = 2000,
  // The type number of libmongoc's buffered streams.
  BRINE_STREAM_IS_BUFFERED = 3,
  // How many bytes are fetched at once when fewer are wanted.
  BRINE_STREAM_BUFFER = 16384,
};

typedef struct {
  mongoc_stream_t stream;
  mongoc_stream_t *base;
  // The stream below libmongoc's buffer. Reading through the buffer would lose bytes when a read
  // ends early.
  mongoc_stream_t *source;
  brine_patience *patience;
  // The server, as `host:port` and in parts; the port is 0 for a socket.
  char *address;
  char *host;
  uint16_t port;
  // When the connection was begun, in microseconds.
  int64_t begun;
  // The number of the call that it was opened for.
  int64_t call;
  // Whether the greeting is still going on. A later call that only sends hello does not count.
  bool greets;
  // Whether a request was sent whose reply has not begun.
  bool awaits;
  // Whether the call's time ended before the reply came.
  bool is_over;
  // Whether the server was gone before it came.
  bool is_broken;
  // Bytes that were received and not read yet.
  size_t first, end;
  char buffer[BRINE_STREAM_BUFFER];
} brine_stream;

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

static inline ssize_t brine_stream_give_up(brine_stream *self) {
  self->is_over = true;
  errno = ETIMEDOUT;
  return -1;
}

static inline ssize_t brine_stream_break(void) {
  errno = ECONNRESET;
  return -1;
}

static inline bool brine_stream_is_gone(const brine_stream *self) {
  const brine_patience *patience = self->patience;
  return patience->owner && self->address && patience->gone(patience->owner, self->address);
}

// How long to wait before the next check; 0 when there is no time left.
static inline int32_t brine_stream_look(const brine_stream *self, int32_t timeout) {
  return brine_stream_least(
    brine_stream_least(brine_stream_left(self, false), BRINE_STREAM_LOOK), timeout);
}

// Whether to go on after a wait without a byte. The planned time is subtracted, because reading a
// clock may be a call into the kernel.
static inline bool brine_stream_goes_on(brine_stream *self, int32_t *timeout, int32_t waited) {
  *timeout -= waited;
  self->is_broken = brine_stream_is_gone(self);
  return !self->is_broken;
}

// Waits for the first byte of a reply: false when the caller's time is over before it comes, or the
// server is gone, which counts as a broken connection: libmongoc then tries another server.
static inline bool brine_stream_await(brine_stream *self, int32_t *timeout) {
  while (true) {
    int32_t look = brine_stream_look(self, *timeout);
    if (look == 0) return false;
    mongoc_stream_poll_t poll = {.stream = self->base, .events = POLLIN};
    ssize_t count = mongoc_stream_poll(&poll, 1, look);
    if (count < 0 && errno == EINTR) continue;
    // Any other result is reported by the read.
    if (count != 0) return true;
    if (!brine_stream_goes_on(self, timeout, look)) return false;
  }
}

// Reads what has come, at least a byte. The wait for it is one of many short ones, so that nobody
// waits for the rest of a reply longer than for its beginning.
static inline ssize_t brine_stream_fetch(
    brine_stream *self, void *bytes, size_t size, int32_t *timeout) {
  while (true) {
    int32_t look = brine_stream_look(self, *timeout);
    if (look == 0) return brine_stream_give_up(self);
    mongoc_iovec_t piece = {.iov_base = bytes, .iov_len = size};
    ssize_t count = mongoc_stream_readv(self->source, &piece, 1, 1, look);
    if (count >= 0) return count;
    if (!mongoc_stream_timed_out(self->source) && !mongoc_stream_should_retry(self->source)) {
      return count;
    }
    if (!brine_stream_goes_on(self, timeout, look)) return brine_stream_break();
  }
}

// Gives bytes that were received before.
static inline size_t brine_stream_surplus(brine_stream *self, char *bytes, size_t size) {
  size_t here = self->end - self->first;
  if (here > size) here = size;
  memcpy(bytes, self->buffer + self->first, here);
  self->first += here;
  return here;
}

// Gives `size` bytes. What is larger than the buffer is read to where it belongs.
static inline bool brine_stream_take(
    brine_stream *self, char *bytes, size_t size, int32_t *timeout) {
  size_t done = brine_stream_surplus(self, bytes, size);
  while (done < size) {
    bool is_direct = size - done >= sizeof self->buffer;
    ssize_t count = is_direct
      ? brine_stream_fetch(self, bytes + done, size - done, timeout)
      : brine_stream_fetch(self, self->buffer, sizeof self->buffer, timeout);
    // The server has closed the connection, or it is given up.
    if (count <= 0) return false;
    if (is_direct) {
      done += (size_t) count;
    } else {
      self->first = 0;
      self->end = (size_t) count;
      done += brine_stream_surplus(self, bytes + done, size - done);
    }
  }
  return true;
}

// What a read may take at most: `timeout`, which is 0 or less when it has no end.
static inline int32_t brine_stream_limit(const brine_stream *self, int32_t timeout) {
  int32_t most = self->patience->owner ? INT32_MAX : BRINE_STREAM_FAREWELL;
  return timeout > 0 ? brine_stream_least(timeout, most) : most;
}

// Fills all the pieces, as libmongoc's stream with a buffer does, whatever the least is.
static inline ssize_t brine_stream_readv(
    mongoc_stream_t *stream, mongoc_iovec_t *pieces, size_t count, size_t least, int32_t timeout) {
  (void) least;
  brine_stream *self = (brine_stream *) stream;
  int32_t rest = brine_stream_limit(self, timeout);
  if (self->awaits && !brine_stream_await(self, &rest)) {
    return self->is_broken ? brine_stream_break() : brine_stream_give_up(self);
  }
  self->awaits = false;
  ssize_t sum = 0;
  for (size_t i = 0; i < count; i++) {
    if (!brine_stream_take(self, (char *) pieces[i].iov_base, pieces[i].iov_len, &rest)) return -1;
    sum += (ssize_t) pieces[i].iov_len;
  }
  return sum;
}

#endif
