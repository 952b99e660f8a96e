// Tells the thread sanitizer about the hand-over of a contended Swift Mutex, which it cannot see.
//
// A free Mutex is locked and unlocked by atomic instructions that are compiled into the caller, so
// the sanitizer sees them. If a thread waits, the standard library hands the lock over through the
// kernel. That library is not built with the sanitizer, which then reports a race on the protected
// data. These functions replace those of the library, call them, and report the hand-over at the
// address of the atomic instructions, so that nothing else is suppressed.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

// Swift passes the mutex's word as `self`.
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

// Synchronization._MutexHandle: _lockSlow(UInt32), _tryLockSlow() -> Bool and _unlockSlow().
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void *next(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (function) return function;
  fprintf(stderr, "the standard library has no %s any more; see MutexHandOff.c\n", name);
  abort();
}

SWIFT void lock(uint32_t thread, SELF word) __asm__(LOCK);
SWIFT void lock(uint32_t thread, SELF word) {
  ((SWIFT void (*)(uint32_t, SELF))next(LOCK))(thread, word);
  __tsan_acquire(word);
}

SWIFT bool try_lock(SELF word) __asm__(TRY_LOCK);
SWIFT bool try_lock(SELF word) {
  bool taken = ((SWIFT bool (*)(SELF))next(TRY_LOCK))(word);
  if (taken) __tsan_acquire(word);
  return taken;
}

SWIFT void unlock(SELF word) __asm__(UNLOCK);
SWIFT void unlock(SELF word) {
  __tsan_release(word);
  ((SWIFT void (*)(SELF))next(UNLOCK))(word);
}
