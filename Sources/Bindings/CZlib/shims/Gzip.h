#ifndef BRINE_GZIP_H
#define BRINE_GZIP_H

#include <zlib.h>

// Swift cannot import zlib's initialisers, because they are macros.

// The largest window (15 bits) plus 16, by which zlib means gzip and no other format.
enum { brine_gzip_window = 15 + 16 };

/// Prepares a stream for reading gzip; `stream` must be zeroed. Returns Z_OK or an error code.
static inline int brine_gunzip_begin(z_stream *stream) {
  return inflateInit2(stream, brine_gzip_window);
}

/// Prepares a stream for writing gzip; `stream` must be zeroed. Returns Z_OK or an error code.
static inline int brine_gzip_begin(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, brine_gzip_window, 8,
                      Z_DEFAULT_STRATEGY);
}

#endif
