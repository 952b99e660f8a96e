#ifndef BRINE_GZIP_H
#define BRINE_GZIP_H

#include <zlib.h>

// zlib's initialisers are macros, which Swift does not see.

// 16 more than the largest window: gzip, and no other wrapping.
enum { brine_gzip_window = 15 + 16 };

/// Makes a stream that reads gzip; `stream` must be zeroed. Z_OK, or what went wrong.
static inline int brine_gunzip_begin(z_stream *stream) {
  return inflateInit2(stream, brine_gzip_window);
}

/// Makes a stream that writes gzip; `stream` must be zeroed. Z_OK, or what went wrong.
static inline int brine_gzip_begin(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, brine_gzip_window, 8,
                      Z_DEFAULT_STRATEGY);
}

#endif
