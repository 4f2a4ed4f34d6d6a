// SPDX-License-Identifier: Apache-2.0
// The inner loops of scripts/train-names. The features are those of
// Sources/NewsText/Names/SpellingModel+Alignment.swift: change both together.

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 5, LENGTH = 61, SIDE = LENGTH + 1, FEATURES = 16, SKIPPED = 255, CANDIDATES = 64 };
enum { SYMBOL = 1, AFTER_LETTER, BEFORE_LETTER, AFTER_SYMBOL, BEFORE_SYMBOL, CHUNK_ALONE, CHUNK_LENGTH, ACCENT,
       READING, READING_BEFORE_LETTER, READING_AFTER_LETTER, READING_BEFORE_READING, SKIP, ONSET, RIME };
static const float STEP_COST = 4, SKIP_COST = 3;

// All names and all Latin spellings, end to end: `starts` has one more than there are.
typedef struct {
    const uint32_t *nameStarts, *symbols, *readings, *latinStarts, *letters, *accents;
} Data;
typedef struct {
    const uint32_t *symbols, *readings, *letters, *accents;
    int n, m;
} Pair;

static Pair pairOf(const Data *d, int name, int latin) {
    uint32_t s = d->nameStarts[name], l = d->latinStarts[latin];
    return (Pair){d->symbols + s, d->readings + s, d->letters + l, d->accents + l,
                  (int)(d->nameStarts[name + 1] - s), (int)(d->latinStarts[latin + 1] - l)};
}

// MARK: Keys and their numbers, from 1; 0 is a feature that is not learned.

typedef struct {
    uint64_t *keys;
    uint32_t *numbers, count, bits;
} Table;
static Table features;

uint32_t hashOf(uint64_t key) {
    key *= 0x9E3779B97F4A7C15ull;
    key ^= key >> 29;
    return (uint32_t)((key * 0xBF58476D1CE4E5B9ull) >> 32);
}

// A table with room for 2 to the power of `bits` keys; it must never be full.
static Table newTable(uint32_t bits) { return (Table){calloc(1u << bits, 8), calloc(1u << bits, 4), 0, bits}; }

static void freeTable(Table *t) {
    free(t->keys);
    free(t->numbers);
}

static uint32_t placeOf(const Table *t, uint64_t key) {
    uint32_t at = hashOf(key) >> (32 - t->bits);
    while (t->keys[at] && t->keys[at] != key) at = (at + 1) & ((1u << t->bits) - 1);
    return at;
}

static uint32_t numberOf(const Table *t, uint64_t key) { return t->numbers[placeOf(t, key)]; }

static uint32_t add(Table *t, uint64_t key) {
    uint32_t at = placeOf(t, key);
    if (!t->keys[at]) {
        t->keys[at] = key;
        t->numbers[at] = ++t->count;
    }
    return t->numbers[at];
}

uint32_t featureCount(void) { return features.count; }

void featureKeys(uint64_t *keys) {
    for (uint32_t at = 0; at < 1u << features.bits; at++)
        if (features.keys[at]) keys[features.numbers[at]] = features.keys[at];
}

// MARK: Features

static uint64_t chunkOf(const Pair *p, int start, int length) {
    uint64_t key = 1;
    for (int k = 0; k < length; k++) key = key << 5 | p->letters[start + k];
    return key;
}

static uint64_t spread(uint64_t neighbour) { return (neighbour * 0x100000001B3ull) << 13; }

// A chunk's consonants up to the first vowel, or the rest.
static uint64_t partOf(const Pair *p, int start, int length, int isOnset) {
    static const uint32_t vowels = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25;
    int middle = 0;
    while (middle < length && !(vowels >> p->letters[start + middle] & 1)) middle++;
    return isOnset ? chunkOf(p, start, middle) : chunkOf(p, start + middle, length - middle);
}

// The keys of letter i with the chunk; `parents` says which key must be known for a key to count, or -1.
static int keysOf(const Pair *p, int i, int start, int length, uint64_t *keys, int *parents) {
    uint64_t chunk = chunkOf(p, start, length), symbol = p->symbols[i], base = symbol << 26 | chunk;
    uint64_t before = start ? p->letters[start - 1] : 0;
    uint64_t after = start + length < p->m ? p->letters[start + length] : 0;
    uint32_t accent = 0;
    for (int k = 0; k < length; k++)
        if (p->accents[start + k]) accent = accent * 31 + p->accents[start + k] * (uint32_t)(k + 1);
    int c = 0;
#define KEY(key, feature, parent) (keys[c] = (key) << 4 | (feature), parents[c++] = (parent))
    KEY(symbol << 3 | (uint64_t)length, CHUNK_LENGTH, -1);
    if (accent) KEY(symbol * 0x1000193ull + accent, ACCENT, -1);
    int alone = c;
    KEY(chunk, CHUNK_ALONE, -1);
    int own = c;
    KEY(base, SYMBOL, alone);
    KEY(base << 5 | before, AFTER_LETTER, own);
    KEY(base << 5 | after, BEFORE_LETTER, own);
    KEY(base ^ spread(i ? p->symbols[i - 1] : 1), AFTER_SYMBOL, own);
    KEY(base ^ spread(i + 1 < p->n ? p->symbols[i + 1] : 1), BEFORE_SYMBOL, own);
    if (!p->readings[i]) return c;
    // The place of the syllable in bits 0-9, of its first sound in 10-15, of its rime from 16 on.
    uint64_t sound = (uint64_t)(p->readings[i] & 1023) << 26 | chunk;
    KEY((uint64_t)(p->readings[i] >> 10 & 63) << 26 | partOf(p, start, length, 1), ONSET, alone);
    KEY((uint64_t)(p->readings[i] >> 16) << 26 | partOf(p, start, length, 0), RIME, alone);
    own = c;
    KEY(sound, READING, alone);
    KEY(sound << 5 | after, READING_BEFORE_LETTER, own);
    KEY(sound << 5 | before, READING_AFTER_LETTER, own);
    KEY(sound ^ spread(i + 1 < p->n ? p->readings[i + 1] & 1023 : 0), READING_BEFORE_READING, own);
    return c;
}

static int numbersOf(const Pair *p, int i, int start, int length, uint32_t *numbers) {
    uint64_t keys[FEATURES];
    int parents[FEATURES], known[FEATURES], found = 0;
    int c = keysOf(p, i, start, length, keys, parents);
    for (int k = 0; k < c; k++) {
        known[k] = 0;
        if (parents[k] >= 0 && !known[parents[k]]) continue;
        uint32_t number = numberOf(&features, keys[k]);
        known[k] = number != 0;
        if (number) numbers[found++] = number;
    }
    return found;
}

static uint64_t skipKey(const Pair *p, int j) { return (uint64_t)p->letters[j] << 4 | SKIP; }

// MARK: The best alignment

static float best(const float *w, const Pair *p, uint8_t *back) {
    static float sums[SIDE][SIDE], lengths[LENGTH][CHUNK + 1];
    static uint8_t isKnown[SIDE][CHUNK + 1];
    int n = p->n, m = p->m;
    for (int j = 0; j <= m; j++)
        for (int l = 0; l <= CHUNK && j + l <= m; l++) {
            isKnown[j][l] = numberOf(&features, chunkOf(p, j, l) << 4 | CHUNK_ALONE) != 0;
            for (int k = 0; k < l; k++) isKnown[j][l] |= p->accents[j + k] != 0;
        }
    for (int i = 0; i < n; i++)
        for (int l = 0; l <= CHUNK; l++)
            lengths[i][l] = w[numberOf(&features, ((uint64_t)p->symbols[i] << 3 | (uint64_t)l) << 4 | CHUNK_LENGTH)];
    for (int i = 0; i <= n; i++)
        for (int j = 0; j <= m; j++) sums[i][j] = -1e30f;
    sums[0][0] = 0;
    for (int i = 0; i <= n; i++)
        for (int j = 0; j <= m; j++) {
            float here = sums[i][j];
            if (j < m) {
                float sum = here - SKIP_COST + w[numberOf(&features, skipKey(p, j))];
                if (sum > sums[i][j + 1]) {
                    sums[i][j + 1] = sum;
                    if (back) back[i * SIDE + j + 1] = SKIPPED;
                }
            }
            for (int length = 0; i < n && length <= CHUNK && j + length <= m; length++) {
                float sum = here - STEP_COST;
                if (isKnown[j][length]) {
                    uint32_t numbers[FEATURES];
                    int c = numbersOf(p, i, j, length, numbers);
                    for (int k = 0; k < c; k++) sum += w[numbers[k]];
                } else {
                    sum += lengths[i][length];  // nothing else is known of it
                }
                if (sum > sums[i + 1][j + length]) {
                    sums[i + 1][j + length] = sum;
                    if (back) back[(i + 1) * SIDE + j + length] = (uint8_t)length;
                }
            }
        }
    return sums[n][m];
}

void score(const Data *d, int count, const int32_t *names, const int32_t *latins, const float *w, float *out) {
    for (int k = 0; k < count; k++) {
        Pair p = pairOf(d, names[k], latins[k]);
        out[k] = best(w, &p, 0);
    }
}

// MARK: First weights: expectation maximisation of chunks given letters

static float *forward(const Pair *p, const Table *chunks, const float *odds, double a[SIDE][SIDE], double b[SIDE][SIDE],
                      uint32_t *cells) {
    static float e[LENGTH * SIDE * (CHUNK + 1)];
    memset(a, 0, sizeof(double) * SIDE * SIDE);
    memset(b, 0, sizeof(double) * SIDE * SIDE);
    a[0][0] = b[p->n][p->m] = 1;
    for (int i = 0; i < p->n; i++)
        for (int j = 0; j <= p->m; j++)
            for (int l = 0; l <= CHUNK && j + l <= p->m; l++) {
                int at = (i * SIDE + j) * (CHUNK + 1) + l;
                cells[at] = numberOf(chunks, (uint64_t)p->symbols[i] << 26 | chunkOf(p, j, l));
                e[at] = odds[cells[at]];
                a[i + 1][j + l] += a[i][j] * e[at];
            }
    for (int i = p->n - 1; i >= 0; i--)
        for (int j = 0; j <= p->m; j++)
            for (int l = 0; l <= CHUNK && j + l <= p->m; l++)
                b[i][j] += e[(i * SIDE + j) * (CHUNK + 1) + l] * b[i + 1][j + l];
    return e;
}

static void expect(const Data *d, int count, const int32_t *names, const int32_t *latins, const Table *chunks,
                   const float *odds, float *counts) {
    static double a[SIDE][SIDE], b[SIDE][SIDE];
    static uint32_t cells[LENGTH * SIDE * (CHUNK + 1)];
    for (int k = 0; k < count; k++) {
        Pair p = pairOf(d, names[k], latins[k]);
        float *e = forward(&p, chunks, odds, a, b, cells);
        double all = a[p.n][p.m];
        if (all <= 0) continue;
        for (int i = 0; i < p.n; i++)
            for (int j = 0; j <= p.m; j++)
                for (int l = 0; l <= CHUNK && j + l <= p.m; l++) {
                    int at = (i * SIDE + j) * (CHUNK + 1) + l;
                    counts[cells[at]] += (float)(a[i][j] * e[at] * b[i + 1][j + l] / all);
                }
    }
}

// Interns all chunks that letters may stand for; writes the first guess: by the length of the chunk and its letters.
static Table allChunks(const Data *d, int count, const int32_t *names, const int32_t *latins, float **odds) {
    static const float lengths[] = {.15f, .45f, .25f, .1f, .04f, .01f};
    double letters[32], total = 32;
    for (int k = 0; k < 32; k++) letters[k] = 1;
    Table t = newTable(23);
    for (int pass = 0; pass < 2; pass++) {
        if (pass) *odds = calloc(t.count + 1, sizeof(float));
        for (int k = 0; k < count; k++) {
            Pair p = pairOf(d, names[k], latins[k]);
            for (int j = 0; !pass && j < p.m; j++) letters[p.letters[j]]++, total++;
            for (int i = 0; i < p.n; i++)
                for (int j = 0; j <= p.m; j++)
                    for (int l = 0; l <= CHUNK && j + l <= p.m; l++) {
                        uint32_t at = add(&t, (uint64_t)p.symbols[i] << 26 | chunkOf(&p, j, l));
                        if (!pass) continue;
                        float e = lengths[l];
                        for (int z = 0; z < l; z++) e *= (float)(letters[p.letters[j + z]] / total);
                        (*odds)[at] = e;
                    }
        }
    }
    return t;
}

// The counts of a letter, or of a chunk, over all it goes with.
static float *sumsBy(const Table *t, const float *counts, Table *by, int isSymbol) {
    float *sums = calloc(1u << by->bits, sizeof(float));
    for (uint32_t at = 0; at < 1u << t->bits; at++)
        if (t->keys[at]) {
            uint64_t key = isSymbol ? t->keys[at] >> 26 : t->keys[at] & ((1u << 26) - 1);
            sums[add(by, key)] += counts[t->numbers[at]];
        }
    return sums;
}

// Learns chunks and makes the first weights: how much likelier a chunk is for a letter than for any. -> their count
uint32_t begin(const Data *d, int count, const int32_t *names, const int32_t *latins, int rounds, float *w) {
    float *odds;
    Table chunks = allChunks(d, count, names, latins, &odds);
    float *counts = calloc(chunks.count + 1, sizeof(float));
    Table bySymbol = newTable(16), byChunk = newTable(20);
    float *symbols = 0;
    for (int round = 0; round < rounds; round++) {
        memset(counts, 0, sizeof(float) * (chunks.count + 1));
        expect(d, count, names, latins, &chunks, odds, counts);
        counts[0] = 0;
        free(symbols);
        symbols = sumsBy(&chunks, counts, &bySymbol, 1);
        for (uint32_t at = 0; at < 1u << chunks.bits; at++)
            if (chunks.keys[at])
                odds[chunks.numbers[at]] =
                    counts[chunks.numbers[at]] / (symbols[numberOf(&bySymbol, chunks.keys[at] >> 26)] + 1);
    }
    float *sums = sumsBy(&chunks, counts, &byChunk, 0);
    double all = 1;
    for (uint32_t k = 1; k <= byChunk.count; k++) all += sums[k];
    freeTable(&features);
    features = newTable(18);
    for (uint32_t at = 0; at < 1u << chunks.bits; at++) {
        uint64_t key = chunks.keys[at];
        float own = counts[chunks.numbers[at]];
        if (!key || own < 1.5f) continue;
        double usual = (sums[numberOf(&byChunk, key & ((1u << 26) - 1))] + 5) / all;
        double ratio = (own - 0.5 + 3 * usual) / (symbols[numberOf(&bySymbol, key >> 26)] + 3) / usual;
        add(&features, (key & ((1u << 26) - 1)) << 4 | CHUNK_ALONE);
        w[add(&features, key << 4 | SYMBOL)] = STEP_COST + fminf((float)log(ratio), STEP_COST);
    }
    freeTable(&chunks), freeTable(&bySymbol), freeTable(&byChunk);
    free(odds), free(counts), free(symbols), free(sums);
    return features.count;
}

// MARK: Which features are learned: those of the best alignments of at least `least` true pairs

uint32_t collect(const Data *d, int count, const int32_t *names, const int32_t *latins, const float *w, int least,
                 float *out) {
    static uint8_t back[SIDE * SIDE];
    Table seen = newTable(22), kept = newTable(18);
    uint32_t *times = calloc(1u << seen.bits, 4);
    for (int k = 0; k < count; k++) {
        Pair p = pairOf(d, names[k], latins[k]);
        best(w, &p, back);
        for (int i = p.n, j = p.m; i || j;) {
            int length = back[i * SIDE + j], parents[FEATURES], c = 1;
            uint64_t keys[FEATURES];
            if (length == SKIPPED) keys[0] = skipKey(&p, --j);
            else c = keysOf(&p, --i, j -= length, length, keys, parents);
            for (int z = 0; z < c; z++) times[add(&seen, keys[z])]++;
        }
    }
    for (uint32_t at = 0; at < 1u << seen.bits; at++)
        if (seen.keys[at] && times[seen.numbers[at]] >= (uint32_t)least)
            out[add(&kept, seen.keys[at])] = w[numberOf(&features, seen.keys[at])];
    freeTable(&seen), freeTable(&features);
    free(times);
    features = kept;
    return kept.count;
}

// MARK: Learning to rank: the right spelling before others (AdaGrad on a softmax over best alignments)

static uint64_t state;

void seed(uint64_t s) { state = s * 2654435761u + 88172645463325252ull; }

static uint32_t random32(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 20);
}

static void change(const Pair *p, const uint8_t *back, float *w, float *squares, float gradient, float rate) {
    for (int i = p->n, j = p->m; i || j;) {
        int length = back[i * SIDE + j], c = 1;
        uint32_t numbers[FEATURES];
        if (length == SKIPPED) numbers[0] = numberOf(&features, skipKey(p, --j));
        else c = numbersOf(p, --i, j -= length, length, numbers);
        for (int k = 0; k < c; k++) {
            if (!numbers[k]) continue;
            squares[numbers[k]] += gradient * gradient;
            w[numbers[k]] -= rate * gradient / sqrtf(squares[numbers[k]] + 5);
        }
    }
}

// Others to tell the right one from: `near` with its initial and about its length, `far` of any kind. `pool` has the
// Latin spellings by initial, those of a spelling's own initial from `first` to `last`. Pairs are sorted by name.
static int others(const Data *d, int k, int count, const int32_t *names, const int32_t *latins, int near, int far,
                  int poolSize, const int32_t *pool, const int32_t *first, const int32_t *last, int32_t *out) {
    int c = 0, own = latins[k], length = (int)(d->latinStarts[own + 1] - d->latinStarts[own]);
    for (int tries = 0; c < near + far && tries < 400; tries++) {
        int other;
        if (c < near && tries < 200) {
            other = pool[first[own] + (int)(random32() % (uint32_t)(last[own] - first[own]))];
            if (abs((int)(d->latinStarts[other + 1] - d->latinStarts[other]) - length) > 1) continue;
        } else {
            other = pool[random32() % (uint32_t)poolSize];
        }
        int isRight = 0;
        for (int z = k; z >= 0 && names[z] == names[k]; z--) isRight |= latins[z] == other;
        for (int z = k; z < count && names[z] == names[k]; z++) isRight |= latins[z] == other;
        if (!isRight) out[c++] = other;
    }
    return c;
}

double learn(const Data *d, int count, const int32_t *order, const int32_t *names, const int32_t *latins, int near,
             int far, int poolSize, const int32_t *pool, const int32_t *first, const int32_t *last, float rate, float *w,
             float *squares, float doubt) {
    static uint8_t back[CANDIDATES][SIDE * SIDE];
    double loss = 0;
    for (int o = 0; o < count; o++) {
        int k = order[o];
        int32_t wrong[CANDIDATES];
        int c = others(d, k, count, names, latins, near, far, poolSize, pool, first, last, wrong);
        Pair pairs[CANDIDATES];
        double sums[CANDIDATES], top = 0, all;
        for (int z = 0; z <= c; z++) {
            pairs[z] = pairOf(d, names[k], z ? wrong[z - 1] : latins[k]);
            sums[z] = best(w, &pairs[z], back[z]);
            if (sums[z] > top) top = sums[z];
        }
        all = exp(-top);  // one more stands for “none of them”, at 0
        for (int z = 0; z <= c; z++) all += exp(sums[z] - top);
        loss -= log(exp(sums[0] - top) / all + 1e-12);
        // What is hard to believe may be another name of the person: it teaches less.
        float belief = (float)pow(exp(sums[0] - top) / all + 1e-6, doubt);
        for (int z = 0; z <= c; z++) {
            float gradient = belief * ((float)(exp(sums[z] - top) / all) - (z == 0));
            if (fabsf(gradient) > 1e-3f) change(&pairs[z], back[z], w, squares, gradient, rate);
        }
    }
    return loss / count;
}

// One wrong spelling for each pair, as hard as those learned from; -1 where there is none.
void draw(const Data *d, int count, const int32_t *names, const int32_t *latins, int poolSize, const int32_t *pool,
          const int32_t *first, const int32_t *last, int32_t *out) {
    for (int k = 0; k < count; k++)
        if (!others(d, k, count, names, latins, 1, 0, poolSize, pool, first, last, out + k)) out[k] = -1;
}
