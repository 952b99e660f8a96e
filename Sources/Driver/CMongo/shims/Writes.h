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

// An ObjectID's bytes 0 to 7 and 8 to 11, as big-endian numbers; `made` when it is new.
typedef struct {
  uint64_t high;
  uint32_t low;
  bool made;
} brine_id;

static inline brine_id brine_id_of(const bson_oid_t *oid) {
  brine_id id = {0};
  memcpy(&id.high, oid->bytes, 8);
  memcpy(&id.low, oid->bytes + 8, 4);
  id.high = BSON_UINT64_FROM_BE(id.high);
  id.low = BSON_UINT32_FROM_BE(id.low);
  id.made = true;
  return id;
}

static inline brine_id brine_id_new(void) {
  bson_oid_t oid;
  bson_oid_init(&oid, NULL);
  return brine_id_of(&oid);
}

// Adds an insertion. A document without an `_id` gets a new ObjectID in front, where the server
// would put it, by way of `scratch`, whose memory serves one document after the other.
//
// libmongoc does not validate again: our documents were validated when they were made, and it would
// refuse empty keys, which the server allows.
static inline brine_id brine_bulk_insert(
    mongoc_bulk_operation_t *bulk, bson_t *scratch, brine_document document,
    brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_oid_t oid;
  brine_id id = {0};
  bson_t view, options = BSON_INITIALIZER;
  const bson_t *whole = &view;
  outcome->ok = brine_view(&view, document, &error);
  if (outcome->ok && !bson_has_field(&view, "_id")) {
    bson_oid_init(&oid, NULL);
    id = brine_id_of(&oid);
    bson_reinit(scratch);
    outcome->ok = bson_append_oid(scratch, "_id", 3, &oid) && bson_concat(scratch, &view);
    whole = scratch;
    if (!outcome->ok) {
      bson_set_error(&error, MONGOC_ERROR_BSON, MONGOC_ERROR_BSON_INVALID, "No room for an _id");
    }
  }
  bson_append_bool(&options, "validate", 8, false);
  outcome->ok =
      outcome->ok && mongoc_bulk_operation_insert_with_opts(bulk, whole, &options, &error);
  if (!outcome->ok) brine_outcome_failed(outcome, &error);
  return id;
}

enum brine_write {
  BRINE_UPDATE_ONE,
  BRINE_UPDATE_MANY,
  BRINE_REPLACE_ONE,
  BRINE_DELETE_ONE,
  BRINE_DELETE_MANY,
};

// `first` is the filter, `second` the update or the replacement.
static inline void brine_bulk_add(
    mongoc_bulk_operation_t *bulk, enum brine_write kind, brine_document first,
    brine_document second, brine_document options, brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t a, b, o;
  bool ok = brine_view(&a, first, &error) && brine_view(&b, second, &error) &&
            brine_view(&o, options, &error);
  if (ok) {
    switch (kind) {
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

// One update or replacement with options that bulk operations do not know.
static inline void brine_update_sorted(
    mongoc_collection_t *target, enum brine_write kind, brine_document filter,
    brine_document change, brine_document options, mongoc_client_session_t *session,
    brine_outcome *outcome) {
  bson_error_t error = {0};
  bson_t f, c, reply;
  bool ok = false;
  bson_t *opts = brine_options(options, session, &error);
  if (!opts || !brine_view(&f, filter, &error) || !brine_view(&c, change, &error)) {
    brine_outcome_failed(outcome, &error);
    bson_destroy(opts);
    return;
  }
  if (kind == BRINE_REPLACE_ONE) {
    ok = mongoc_collection_replace_one(target, &f, &c, opts, &reply, &error);
  } else {
    ok = mongoc_collection_update_one(target, &f, &c, opts, &reply, &error);
  }
  bson_destroy(opts);
  brine_outcome_set(outcome, ok, &reply, &error);
}

#endif
