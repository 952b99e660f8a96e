// What Glibc's module hides from Swift about threads.

#ifndef BRINE_CMONGO_THREADS_H
#define BRINE_CMONGO_THREADS_H

#ifdef __linux__
#include <sys/prctl.h>
#endif

// Names the calling thread in `top -H` and debuggers; Linux keeps the first 15 bytes.
static inline void brine_thread_name(const char *name) {
#ifdef __linux__
  prctl(PR_SET_NAME, name, 0, 0, 0);
#else
  (void) name;
#endif
}

#endif
