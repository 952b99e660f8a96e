// Monitoring of commands and of the deployment: each event flattened, with its document as borrowed
// bytes.

#ifndef BRINE_CMONGO_MONITORING_H
#define BRINE_CMONGO_MONITORING_H

#include "Bytes.h"

enum brine_event_kind { BRINE_STARTED, BRINE_SUCCEEDED, BRINE_FAILED };

// Everything is borrowed for the call of the receiver. `document` is the command or the reply.
typedef struct {
  enum brine_event_kind kind;
  const char *name;
  // NULL but for a start: libmongoc 1.23 does not tell it later.
  const char *database;
  const char *host;
  brine_document document;
  int64_t request;
  int64_t operation;
  int64_t duration_us;
  // The server's number of the connection; -1 when it told none.
  int32_t connection;
  uint32_t error_domain;
  uint32_t error_code;
  const char *error_message;
} brine_event;

typedef void (*brine_event_receiver)(const brine_event *event, void *context);

enum brine_server_event_kind {
  BRINE_SERVER_OPENED,
  BRINE_SERVER_CHANGED,
  BRINE_SERVER_CLOSED,
  BRINE_HEARTBEAT_FAILED
};

// What the monitoring of the deployment learned of one server. Everything is borrowed for the call
// of the receiver, which runs under libmongoc's lock and must not call libmongoc.
typedef struct {
  enum brine_server_event_kind kind;
  const char *address;
  // Its new kind; NULL unless it changed.
  const char *type;
  // Of a change, in milliseconds; negative when it was not measured.
  int64_t round_trip_ms;
  // Why a heartbeat failed; otherwise NULL.
  const char *reason;
} brine_server_event;

typedef void (*brine_topology_receiver)(const brine_server_event *event, void *context);

// The context of a pool's callbacks. A receiver that is NULL gets nothing.
typedef struct {
  brine_event_receiver receive;
  void *context;
  brine_topology_receiver changed;
  void *topology;
} brine_monitor;

static inline brine_document brine_event_bytes(const bson_t *document) {
  brine_document bytes = {0};
  if (!document) return bytes;
  bytes.bytes = bson_get_data(document);
  bytes.length = document->len;
  return bytes;
}

static inline void brine_event_send(void *context, const brine_event *event) {
  brine_monitor *monitor = (brine_monitor *) context;
  monitor->receive(event, monitor->context);
}

static inline void brine_on_started(const mongoc_apm_command_started_t *started) {
  brine_event event = {
    .kind = BRINE_STARTED,
    .name = mongoc_apm_command_started_get_command_name(started),
    .database = mongoc_apm_command_started_get_database_name(started),
    .host = mongoc_apm_command_started_get_host(started)->host_and_port,
    .document = brine_event_bytes(mongoc_apm_command_started_get_command(started)),
    .request = mongoc_apm_command_started_get_request_id(started),
    .operation = mongoc_apm_command_started_get_operation_id(started),
    .connection = mongoc_apm_command_started_get_server_connection_id(started),
  };
  brine_event_send(mongoc_apm_command_started_get_context(started), &event);
}

static inline void brine_on_succeeded(const mongoc_apm_command_succeeded_t *succeeded) {
  brine_event event = {
    .kind = BRINE_SUCCEEDED,
    .name = mongoc_apm_command_succeeded_get_command_name(succeeded),
    .host = mongoc_apm_command_succeeded_get_host(succeeded)->host_and_port,
    .document = brine_event_bytes(mongoc_apm_command_succeeded_get_reply(succeeded)),
    .request = mongoc_apm_command_succeeded_get_request_id(succeeded),
    .operation = mongoc_apm_command_succeeded_get_operation_id(succeeded),
    .duration_us = mongoc_apm_command_succeeded_get_duration(succeeded),
    .connection = mongoc_apm_command_succeeded_get_server_connection_id(succeeded),
  };
  brine_event_send(mongoc_apm_command_succeeded_get_context(succeeded), &event);
}

static inline void brine_on_failed(const mongoc_apm_command_failed_t *failed) {
  bson_error_t error = {0};
  mongoc_apm_command_failed_get_error(failed, &error);
  brine_event event = {
    .kind = BRINE_FAILED,
    .name = mongoc_apm_command_failed_get_command_name(failed),
    .host = mongoc_apm_command_failed_get_host(failed)->host_and_port,
    .document = brine_event_bytes(mongoc_apm_command_failed_get_reply(failed)),
    .request = mongoc_apm_command_failed_get_request_id(failed),
    .operation = mongoc_apm_command_failed_get_operation_id(failed),
    .duration_us = mongoc_apm_command_failed_get_duration(failed),
    .connection = mongoc_apm_command_failed_get_server_connection_id(failed),
    .error_domain = error.domain,
    .error_code = error.code,
    .error_message = error.message,
  };
  brine_event_send(mongoc_apm_command_failed_get_context(failed), &event);
}

static inline void brine_server_send(
    void *context, enum brine_server_event_kind kind, const mongoc_host_list_t *host,
    const mongoc_server_description_t *description, const char *reason) {
  brine_monitor *monitor = (brine_monitor *) context;
  brine_server_event event = {.kind = kind, .address = host->host_and_port, .reason = reason};
  if (description) {
    event.type = mongoc_server_description_type(description);
    event.round_trip_ms = mongoc_server_description_round_trip_time(description);
  }
  if (monitor->changed) monitor->changed(&event, monitor->topology);
}

static inline void brine_on_server_opening(const mongoc_apm_server_opening_t *opening) {
  brine_server_send(
    mongoc_apm_server_opening_get_context(opening), BRINE_SERVER_OPENED,
    mongoc_apm_server_opening_get_host(opening), NULL, NULL);
}

static inline void brine_on_server_changed(const mongoc_apm_server_changed_t *changed) {
  brine_server_send(
    mongoc_apm_server_changed_get_context(changed), BRINE_SERVER_CHANGED,
    mongoc_apm_server_changed_get_host(changed),
    mongoc_apm_server_changed_get_new_description(changed), NULL);
}

static inline void brine_on_server_closed(const mongoc_apm_server_closed_t *closed) {
  brine_server_send(
    mongoc_apm_server_closed_get_context(closed), BRINE_SERVER_CLOSED,
    mongoc_apm_server_closed_get_host(closed), NULL, NULL);
}

static inline void brine_on_heartbeat_failed(const mongoc_apm_server_heartbeat_failed_t *failed) {
  bson_error_t error = {0};
  mongoc_apm_server_heartbeat_failed_get_error(failed, &error);
  brine_server_send(
    mongoc_apm_server_heartbeat_failed_get_context(failed), BRINE_HEARTBEAT_FAILED,
    mongoc_apm_server_heartbeat_failed_get_host(failed), NULL, error.message);
}

// Watches a pool from which no client was taken yet. `monitor` and what it names must outlive the
// pool. Commands are asked for only when somebody wants them: libmongoc copies bulk writes for that.
static inline void brine_pool_watch(mongoc_client_pool_t *pool, brine_monitor *monitor) {
  mongoc_apm_callbacks_t *callbacks = mongoc_apm_callbacks_new();
  if (monitor->receive) {
    mongoc_apm_set_command_started_cb(callbacks, brine_on_started);
    mongoc_apm_set_command_succeeded_cb(callbacks, brine_on_succeeded);
    mongoc_apm_set_command_failed_cb(callbacks, brine_on_failed);
  }
  mongoc_apm_set_server_opening_cb(callbacks, brine_on_server_opening);
  mongoc_apm_set_server_changed_cb(callbacks, brine_on_server_changed);
  mongoc_apm_set_server_closed_cb(callbacks, brine_on_server_closed);
  mongoc_apm_set_server_heartbeat_failed_cb(callbacks, brine_on_heartbeat_failed);
  mongoc_client_pool_set_apm_callbacks(pool, callbacks, monitor);
  mongoc_apm_callbacks_destroy(callbacks);
}

#endif
