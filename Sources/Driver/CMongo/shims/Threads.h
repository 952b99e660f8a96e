// Functions of the system for threads and time that its modules hide from Swift.

#ifndef BRINE_CMONGO_THREADS_H
#define BRINE_CMONGO_THREADS_H

#include <stdint.h>
#include <time.h>

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

// Nanoseconds on the monotonic clock.
static inline int64_t brine_now(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t) now.tv_sec * 1000000000 + now.tv_nsec;
}

#endif
