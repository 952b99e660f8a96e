#pragma once
#include <bson/bson.h>

#include "LibBSONPeer.h"

/// One element, read ahead of time: what a program has in its hands before it encodes.
typedef struct {
  char *key;
  int key_length;
  bson_value_t value;
  struct peer_fields *children;
} peer_field;

typedef struct peer_fields {
  peer_field *items;
  size_t count;
} peer_fields;

struct peer_document {
  uint8_t *bytes;
  size_t count;
  peer_fields *fields;
};
