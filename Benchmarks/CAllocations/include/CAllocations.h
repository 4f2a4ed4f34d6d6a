// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdint.h>

/// How many times this process has asked the allocator for memory, on all threads.
uint64_t allocations_made(void);

/// The bytes that are allocated and not yet freed, as the allocator counts them.
uint64_t allocated_bytes(void);
