// One command, one reply.

#ifndef BRINE_CMONGO_COMMANDS_H
#define BRINE_CMONGO_COMMANDS_H

#include "Bytes.h"

// `write` applies the client's write concern and retries once where the server allows it; any
// other command goes to the primary as it is given.
static inline void brine_command(
    mongoc_client_t *client, const char *database, brine_document command, brine_document options,
    mongoc_client_session_t *session, bool write, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t view, reply;
  bson_t *opts = brine_options(options, session, &error);
  if (!opts || !brine_view(&view, command, &error)) {
    brine_outcome_failed(outcome, &error);
    bson_destroy(opts);
    return;
  }
  bool ok =
    write ? mongoc_client_write_command_with_opts(client, database, &view, opts, &reply, &error)
          : mongoc_client_command_with_opts(client, database, &view, NULL, opts, &reply, &error);
  bson_destroy(opts);
  brine_outcome_set(outcome, ok, &reply, &error);
}

#endif
