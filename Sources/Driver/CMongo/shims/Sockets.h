// Whether somebody listens on a unix socket.

#ifndef BRINE_CMONGO_SOCKETS_H
#define BRINE_CMONGO_SOCKETS_H

#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The longest path that fits into a socket's address, in bytes.
static inline size_t brine_unix_socket_limit(void) {
  return sizeof(((struct sockaddr_un *) 0)->sun_path) - 1;
}

// True when a connection to the socket at `path` is accepted at once. Never waits.
static inline bool brine_unix_socket_accepts(const char *path) {
  struct sockaddr_un address = {0};
  address.sun_family = AF_UNIX;
  if (strlen(path) > brine_unix_socket_limit()) return false;
  strcpy(address.sun_path, path);
  int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return false;
  bool accepts = connect(descriptor, (struct sockaddr *) &address, sizeof address) == 0;
  close(descriptor);
  return accepts;
}

#endif
