// Sessions and transactions.

#ifndef BRINE_CMONGO_SESSIONS_H
#define BRINE_CMONGO_SESSIONS_H

#include "Bytes.h"

static inline mongoc_client_session_t *brine_session_new(
    mongoc_client_t *client, brine_outcome *outcome) {
  bson_error_t error = {0};
  mongoc_client_session_t *session = mongoc_client_start_session(client, NULL, &error);
  outcome->ok = session != NULL;
  if (!session) brine_outcome_failed(outcome, &error);
  return session;
}

static inline void brine_transaction_start(
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  outcome->ok = mongoc_client_session_start_transaction(session, NULL, &error);
  if (!outcome->ok) brine_outcome_failed(outcome, &error);
}

static inline void brine_transaction_commit(
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t reply;
  bool ok = mongoc_client_session_commit_transaction(session, &reply, &error);
  brine_outcome_set(outcome, ok, &reply, &error);
}

// A failed abort is no news: the server ends the transaction by itself.
static inline void brine_transaction_abort(mongoc_client_session_t *session) {
  if (mongoc_client_session_in_transaction(session)) {
    mongoc_client_session_abort_transaction(session, NULL);
  }
}

#endif
