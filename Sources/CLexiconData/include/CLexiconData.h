// SPDX-License-Identifier: Apache-2.0
// The tables of Sources/NewsLexicons/Resources, byte for byte.
