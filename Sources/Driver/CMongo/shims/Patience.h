// What the connections of one client share: how long they may wait, who says so, and whom they
// asked.

#ifndef BRINE_CMONGO_PATIENCE_H
#define BRINE_CMONGO_PATIENCE_H

#include <mongoc/mongoc.h>
#include <stdlib.h>

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
  // How many requests were sent, and to whom the last one. Greetings are none of them, nor is a
  // caller's own hello when it is the first thing that a connection carries. The port is 0 for a
  // socket; `recipients` counts the changes.
  int64_t requests;
  uint32_t recipients;
  uint16_t port;
  char host[BSON_HOST_NAME_MAX + 1];
  // The stream that sent last; never looked into.
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
