#pragma once
#include <stdint.h>

/// How many blocks this process has asked for so far; UINT64_MAX where they cannot be counted.
uint64_t counted_allocations(void);
