// Logging, the URI's defaults and the pool.

#ifndef BRINE_CMONGO_SETUP_H
#define BRINE_CMONGO_SETUP_H

#include "Bytes.h"

#include <time.h>

// Milliseconds since 1970, by the machine's clock.
static inline int64_t brine_now_milliseconds(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

typedef void (*brine_log_function)(uint32_t level, const char *domain, const char *message);

static inline void brine_log_forward(
    mongoc_log_level_t level, const char *domain, const char *message, void *function) {
  ((brine_log_function) function)((uint32_t) level, domain, message);
}

static inline void brine_log_set(brine_log_function function) {
  mongoc_log_set_handler(brine_log_forward, (void *) function);
}

static inline mongoc_uri_t *brine_uri_new(const char *text, brine_outcome *outcome) {
  bson_error_t error = {0};
  mongoc_uri_t *uri = mongoc_uri_new_with_error(text, &error);
  outcome->ok = uri != NULL;
  if (!uri) brine_outcome_failed(outcome, &error);
  return uri;
}

// Sets what the URI leaves open: majority, journaled, and a bound on the wait for both.
static inline void brine_uri_default_write_concern(mongoc_uri_t *uri, int64_t wtimeout_ms) {
  mongoc_write_concern_t *concern = mongoc_write_concern_copy(mongoc_uri_get_write_concern(uri));
  if (mongoc_write_concern_get_w(concern) == MONGOC_WRITE_CONCERN_W_DEFAULT) {
    mongoc_write_concern_set_w(concern, MONGOC_WRITE_CONCERN_W_MAJORITY);
  }
  // An unacknowledged write (w=0) cannot be journaled: the server refuses the two together.
  bool acknowledged = mongoc_write_concern_get_w(concern) != 0;
  if (acknowledged && !mongoc_write_concern_journal_is_set(concern)) {
    mongoc_write_concern_set_journal(concern, true);
  }
  if (mongoc_write_concern_get_wtimeout_int64(concern) == 0) {
    mongoc_write_concern_set_wtimeout_int64(concern, wtimeout_ms);
  }
  mongoc_uri_set_write_concern(uri, concern);
  mongoc_write_concern_destroy(concern);
}

static inline void brine_uri_default_int32(
    mongoc_uri_t *uri, const char *option, int32_t value) {
  if (!mongoc_uri_has_option(uri, option)) mongoc_uri_set_option_as_int32(uri, option, value);
}

static inline mongoc_client_pool_t *brine_pool_new(
    const mongoc_uri_t *uri, const char *application, uint32_t size, brine_outcome *outcome) {
  bson_error_t error = {0};
  mongoc_client_pool_t *pool = mongoc_client_pool_new_with_error(uri, &error);
  outcome->ok = pool != NULL;
  if (!pool) {
    brine_outcome_failed(outcome, &error);
    return NULL;
  }
  // Version 2 tells the server's own errors from the driver's.
  mongoc_client_pool_set_error_api(pool, MONGOC_ERROR_API_VERSION_2);
  mongoc_client_pool_max_size(pool, size);
  if (!mongoc_uri_has_option(uri, MONGOC_URI_APPNAME)) {
    mongoc_client_pool_set_appname(pool, application);
  }
  return pool;
}

#endif
