// One command, one reply.

#ifndef BRINE_CMONGO_COMMANDS_H
#define BRINE_CMONGO_COMMANDS_H

#include "Bytes.h"

// Makes the command and its options as bson_t; false, with the outcome set, on failure. The caller
// destroys `opts`.
static inline bool brine_command_begin(
    bson_t *view, bson_t **opts, brine_document command, mongoc_client_session_t *session,
    brine_outcome *outcome) {
  bson_error_t error = {0};
  brine_document none = {0};
  *opts = brine_options(none, session, &error);
  if (*opts && brine_view(view, command, &error)) return true;
  brine_outcome_failed(outcome, &error);
  bson_destroy(*opts);
  return false;
}

// Sends it as it is given, to the server that `preference` names or else to the primary.
static inline void brine_database_command(
    mongoc_client_t *client, const char *database, const mongoc_read_prefs_t *preference,
    brine_document command, mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t view, reply, *opts;
  if (!brine_command_begin(&view, &opts, command, session, outcome)) return;
  bool ok =
    mongoc_client_command_with_opts(client, database, &view, preference, opts, &reply, &error);
  bson_destroy(opts);
  brine_outcome_set(outcome, ok, &reply, &error);
}

// Sends it with the target's read concern and read preference, retried once; or, a write, with its
// write concern, in a session after what it did before, retried once where the server allows it. The
// target of a write must have no read concern of its own.
static inline void brine_collection_command(
    mongoc_collection_t *target, bool is_write, brine_document command,
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t view, reply, *opts;
  if (!brine_command_begin(&view, &opts, command, session, outcome)) return;
  bool ok = is_write
    ? mongoc_collection_read_write_command_with_opts(target, &view, NULL, opts, &reply, &error)
    : mongoc_collection_read_command_with_opts(target, &view, NULL, opts, &reply, &error);
  bson_destroy(opts);
  brine_outcome_set(outcome, ok, &reply, &error);
}

#endif
