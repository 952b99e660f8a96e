// Sessions and transactions.

#ifndef BRINE_CMONGO_SESSIONS_H
#define BRINE_CMONGO_SESSIONS_H

#include "Bytes.h"

static inline mongoc_client_session_t *brine_session_new(
    mongoc_client_t *client, const mongoc_session_opt_t *options, brine_outcome *outcome) {
  bson_error_t error = {0};
  mongoc_client_session_t *session = mongoc_client_start_session(client, options, &error);
  outcome->ok = session != NULL;
  if (!session) brine_outcome_failed(outcome, &error);
  return session;
}

// Connects the client to the server that takes writes, if one is known. libmongoc ends the pool's
// sessions on a server with the client that was given back last, and only if that client is
// connected; otherwise they stay on the server for half an hour. Without a server the sessions are
// dropped, because libmongoc would search for one as long as it does for a call.
static inline void brine_client_connect(mongoc_client_t *client) {
  bool is_connected = false;
  static const char *const types[] = {"RSPrimary", "Standalone", "Mongos", "LoadBalancer"};
  size_t count = 0;
  mongoc_server_description_t **servers = mongoc_client_get_server_descriptions(client, &count);
  for (size_t place = 0; place < count; place++) {
    for (size_t type = 0; type < sizeof types / sizeof *types; type++) {
      if (strcmp(mongoc_server_description_type(servers[place]), types[type]) != 0) continue;
      bson_error_t error;
      mongoc_server_description_t *server = mongoc_client_get_handshake_description(
        client, mongoc_server_description_id(servers[place]), NULL, &error);
      is_connected = is_connected || server != NULL;
      mongoc_server_description_destroy(server);
    }
  }
  mongoc_server_descriptions_destroy_all(servers, count);
  if (!is_connected) mongoc_client_reset(client);
}

// Waits for a server that takes writes, or for any, as long as a call would.
static inline void brine_client_await_server(mongoc_client_t *client, bool for_writes) {
  bson_error_t error;
  mongoc_read_prefs_t *nearest = mongoc_read_prefs_new(MONGOC_READ_NEAREST);
  mongoc_server_description_t *server =
    mongoc_client_select_server(client, for_writes, for_writes ? NULL : nearest, &error);
  mongoc_server_description_destroy(server);
  mongoc_read_prefs_destroy(nearest);
}

static inline void brine_transaction_start(
    mongoc_client_session_t *session, const mongoc_transaction_opt_t *options,
    brine_outcome *outcome) {
  bson_error_t error = {0};
  outcome->ok = mongoc_client_session_start_transaction(session, options, &error);
  if (!outcome->ok) brine_outcome_failed(outcome, &error);
}

static inline void brine_transaction_commit(
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t reply;
  bool ok = mongoc_client_session_commit_transaction(session, &reply, &error);
  brine_outcome_set(outcome, ok, &reply, &error);
}

// libmongoc ignores a server's refusal, because the server ends the transaction by itself.
static inline void brine_transaction_abort(
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  outcome->ok = mongoc_client_session_abort_transaction(session, &error);
  if (!outcome->ok) brine_outcome_failed(outcome, &error);
}

static inline void brine_transaction_leave(mongoc_client_session_t *session) {
  if (mongoc_client_session_in_transaction(session)) {
    mongoc_client_session_abort_transaction(session, NULL);
  }
}

// The reply is the newest cluster time that the session knows, if it knows any.
static inline void brine_session_cluster_time(
    const mongoc_client_session_t *session, brine_outcome *outcome) {
  const bson_t *time = mongoc_client_session_get_cluster_time(session);
  outcome->ok = true;
  if (!time) return;
  bson_t copy;
  bson_copy_to(time, &copy);
  outcome->reply = bson_destroy_with_steal(&copy, true, &outcome->reply_length);
}

// The reply is the id that the session's commands carry.
static inline void brine_session_id(
    const mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_t copy;
  bson_copy_to(mongoc_client_session_get_lsid(session), &copy);
  outcome->ok = true;
  outcome->reply = bson_destroy_with_steal(&copy, true, &outcome->reply_length);
}

static inline void brine_session_advance(mongoc_client_session_t *session, brine_document time) {
  bson_error_t error;
  bson_t view;
  if (brine_view(&view, time, &error)) mongoc_client_session_advance_cluster_time(session, &view);
}

#endif
