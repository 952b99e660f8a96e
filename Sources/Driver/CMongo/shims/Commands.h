// One command, one reply.

#ifndef BRINE_CMONGO_COMMANDS_H
#define BRINE_CMONGO_COMMANDS_H

#include "Bytes.h"

enum brine_command_kind {
  // As it is given, on `database`, to the server that `preference` names or else to the primary.
  BRINE_PLAIN,
  // With the target's read concern and read preference; retried once.
  BRINE_READ,
  // With the target's write concern, and in a session after what it did before; retried once where
  // the server allows it. The target must have no read concern of its own.
  BRINE_CHANGE,
};

static inline void brine_command(
    mongoc_client_t *client, const char *database, mongoc_collection_t *target,
    const mongoc_read_prefs_t *preference, brine_document command,
    mongoc_client_session_t *session, enum brine_command_kind kind, brine_outcome *outcome) {
  bson_error_t error = {0};
  brine_document none = {0};
  bson_t view, reply;
  bool ok = false;
  bson_t *opts = brine_options(none, session, &error);
  if (!opts || !brine_view(&view, command, &error)) {
    brine_outcome_failed(outcome, &error);
    bson_destroy(opts);
    return;
  }
  switch (kind) {
  case BRINE_PLAIN:
    ok = mongoc_client_command_with_opts(
      client, database, &view, preference, opts, &reply, &error);
    break;
  case BRINE_READ:
    ok = mongoc_collection_read_command_with_opts(target, &view, NULL, opts, &reply, &error);
    break;
  case BRINE_CHANGE:
    ok = mongoc_collection_read_write_command_with_opts(
      target, &view, NULL, opts, &reply, &error);
    break;
  }
  bson_destroy(opts);
  brine_outcome_set(outcome, ok, &reply, &error);
}

#endif
