#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The same work as ours, done with libbson. No type of libbson shows here: bson_t is aligned to
// 128 bytes and Swift does not know it.

/// The version of the libbson that is loaded.
const char *_Nonnull peer_version(void);

/// A document's bytes, and a tree of its values from which it is built again.
typedef struct peer_document peer_document;

/// NULL when libbson refuses the bytes.
peer_document *_Nullable peer_document_new(const uint8_t *_Nonnull bytes, size_t count);

/// Lengths, types, terminators and UTF-8 of the whole tree.
bool peer_validate(const peer_document *_Nonnull document);

/// Visits every element and reads its value; the sum is that of `fingerprint(of:)`.
bool peer_walk(const peer_document *_Nonnull document, uint64_t *_Nonnull sum);

/// Builds the document with bson_append_* from the tree of its values.
bool peer_encode(const peer_document *_Nonnull document);

/// Whether what `peer_encode` builds has the document's bytes.
bool peer_encodes_alike(const peer_document *_Nonnull document);
