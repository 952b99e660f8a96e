#ifndef BRINE_ARCHIVE_H
#define BRINE_ARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

/// Whether an entry is a file, and no folder or link. The library's names for the types are macros
/// with casts, which Swift does not see.
static inline int brine_archive_is_file(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG;
}

#endif
