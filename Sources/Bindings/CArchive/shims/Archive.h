#ifndef BRINE_ARCHIVE_H
#define BRINE_ARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

/// Whether an entry is a file, and not a folder or a link. Swift cannot import the library's
/// constants for the types, because they are macros with casts.
static inline int brine_archive_is_file(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG;
}

#endif
