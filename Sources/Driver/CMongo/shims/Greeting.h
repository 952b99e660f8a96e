// Recognizes the greeting, which are the first requests of a connection.

#ifndef BRINE_CMONGO_GREETING_H
#define BRINE_CMONGO_GREETING_H

#include <mongoc/mongoc.h>
#include <string.h>

// The bytes at `offset` of a request that consists of several pieces.
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

#endif
