// State that the connections of one client share: how long they may wait, and which server was
// asked last.

#ifndef BRINE_CMONGO_PATIENCE_H
#define BRINE_CMONGO_PATIENCE_H

#include <mongoc/mongoc.h>
#include <stdlib.h>

// How many milliseconds the present call may still take; INT32_MAX without a limit. `begins` is
// true before a request is sent.
typedef int32_t (*brine_time_left)(void *owner, bool begins);

// Whether a server has been lost for so long that waiting for its reply makes no sense.
typedef bool (*brine_server_gone)(void *owner, const char *address);

// What the streams of one client share. All of it is touched on the client's thread alone, and after
// that thread's end on the one that destroys the pool.
typedef struct {
  mongoc_client_t *client;
  brine_time_left left;
  brine_server_gone gone;
  // NULL after the thread's end. What libmongoc then still sends must not take long.
  void *owner;
  int32_t connect_timeout;
  // The number of the present call.
  int64_t call;
  // How many requests were sent, and to which server the last one. Greetings do not count, nor does
  // a caller's own hello that is the first request of a connection. The port is 0 for a socket;
  // `recipients` counts the changes of server.
  int64_t requests;
  uint32_t recipients;
  uint16_t port;
  char host[BSON_HOST_NAME_MAX + 1];
  // The stream that sent last; compared only, never dereferenced.
  const void *sender;
  // The client itself and its streams.
  int32_t users;
} brine_patience;

static inline const char *brine_patience_host(const brine_patience *patience) {
  return patience->host;
}

static inline void brine_patience_release(brine_patience *patience) {
  if (--patience->users == 0) free(patience);
}

#endif
