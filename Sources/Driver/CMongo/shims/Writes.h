// Every insert, update, replacement and deletion is a bulk operation of one or more writes.

#ifndef BRINE_CMONGO_WRITES_H
#define BRINE_CMONGO_WRITES_H

#include "Bytes.h"

static inline mongoc_bulk_operation_t *brine_bulk_new(
    mongoc_collection_t *target, brine_document options, bool bypass_validation,
    mongoc_client_session_t *session, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t *opts = brine_options(options, session, &error);
  if (!opts) {
    brine_outcome_failed(outcome, &error);
    return NULL;
  }
  mongoc_bulk_operation_t *bulk = mongoc_collection_create_bulk_operation_with_opts(target, opts);
  if (bypass_validation) mongoc_bulk_operation_set_bypass_document_validation(bulk, true);
  bson_destroy(opts);
  outcome->ok = true;
  return bulk;
}

// A new ObjectID's 12 bytes.
static inline void brine_oid_new(uint8_t bytes[12]) {
  bson_oid_t oid;
  bson_oid_init(&oid, NULL);
  memcpy(bytes, oid.bytes, 12);
}

enum brine_write {
  BRINE_INSERT,
  BRINE_UPDATE_ONE,
  BRINE_UPDATE_MANY,
  BRINE_REPLACE_ONE,
  BRINE_DELETE_ONE,
  BRINE_DELETE_MANY,
};

// `first` is the document to insert, or the filter; `second` the update or the replacement.
static inline void brine_bulk_add(
    mongoc_bulk_operation_t *bulk, enum brine_write kind, brine_document first,
    brine_document second, brine_document options, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t a, b, o;
  bool ok = brine_view(&a, first, &error) && brine_view(&b, second, &error) &&
            brine_view(&o, options, &error);
  if (ok) {
    switch (kind) {
    case BRINE_INSERT:
      ok = mongoc_bulk_operation_insert_with_opts(bulk, &a, &o, &error);
      break;
    case BRINE_UPDATE_ONE:
      ok = mongoc_bulk_operation_update_one_with_opts(bulk, &a, &b, &o, &error);
      break;
    case BRINE_UPDATE_MANY:
      ok = mongoc_bulk_operation_update_many_with_opts(bulk, &a, &b, &o, &error);
      break;
    case BRINE_REPLACE_ONE:
      ok = mongoc_bulk_operation_replace_one_with_opts(bulk, &a, &b, &o, &error);
      break;
    case BRINE_DELETE_ONE:
      ok = mongoc_bulk_operation_remove_one_with_opts(bulk, &a, &o, &error);
      break;
    case BRINE_DELETE_MANY:
      ok = mongoc_bulk_operation_remove_many_with_opts(bulk, &a, &o, &error);
      break;
    }
  }
  outcome->ok = ok;
  if (!ok) brine_outcome_failed(outcome, &error);
}

static inline void brine_bulk_execute(mongoc_bulk_operation_t *bulk, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t reply;
  bool ok = mongoc_bulk_operation_execute(bulk, &reply, &error) != 0;
  brine_outcome_set(outcome, ok, &reply, &error);
}

#endif
