/* PageRank by a plain pull loop in C: what the kernels of Schakel are held against.
   usage: pull edges.u32le NODES ROUNDS     prints the median milliseconds of processor time of a round, in JSON */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint32_t nodes, *starts, *sources, *degrees;

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int ascending(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return a < b ? -1 : a > b;
}

/* One round, with the shares as the type says: ranks and sums are doubles in both. */
#define ROUND(name, type)                                                                  \
  static void name(double *ranks, type *shares) {                                          \
    double dangling = 0;                                                                   \
    for (uint32_t node = 0; node < nodes; node++) {                                        \
      if (degrees[node] == 0) dangling += ranks[node];                                     \
      else shares[node] = (type)(ranks[node] / degrees[node]);                             \
    }                                                                                      \
    double anew = (0.85 * dangling + 0.15) / nodes;                                        \
    for (uint32_t node = 0; node < nodes; node++) {                                        \
      double sum = 0;                                                                      \
      for (uint32_t at = starts[node]; at < starts[node + 1]; at++) sum += shares[sources[at]]; \
      ranks[node] = 0.85 * sum + anew;                                                     \
    }                                                                                      \
  }
ROUND(round_in_doubles, double)
ROUND(round_in_floats, float)

static double median_of(int rounds, int floats) {
  double *ranks = malloc(nodes * sizeof(double)), *times = malloc(rounds * sizeof(double));
  void *shares = calloc(nodes, sizeof(double));
  for (uint32_t node = 0; node < nodes; node++) ranks[node] = 1.0 / nodes;
  for (int round = 0; round < rounds; round++) {
    double before = now();
    if (floats) round_in_floats(ranks, shares);
    else round_in_doubles(ranks, shares);
    times[round] = now() - before;
  }
  qsort(times, rounds, sizeof(double), ascending);
  double median = times[rounds / 2];
  free(ranks), free(times), free(shares);
  return median;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  nodes = (uint32_t)atol(words[2]);
  FILE *file = fopen(words[1], "rb");
  if (!file) return 3;
  fseek(file, 0, SEEK_END);
  size_t arcs = (size_t)ftell(file) / 8;
  rewind(file);
  uint32_t *pairs = malloc(arcs * 8);
  if (fread(pairs, 8, arcs, file) != arcs) return 4;
  starts = calloc(nodes + 1, 4), sources = malloc(arcs * 4), degrees = calloc(nodes, 4);
  for (size_t arc = 0; arc < arcs; arc++) degrees[pairs[2 * arc]]++, starts[pairs[2 * arc + 1] + 1]++;
  for (uint32_t node = 0; node < nodes; node++) starts[node + 1] += starts[node];
  uint32_t *next = malloc(nodes * 4ul);
  memcpy(next, starts, nodes * 4ul);
  for (size_t arc = 0; arc < arcs; arc++) sources[next[pairs[2 * arc + 1]]++] = pairs[2 * arc];
  int rounds = atoi(words[3]);
  printf("{\"doubles\": %f, \"floats\": %f}\n", median_of(rounds, 0), median_of(rounds, 1));
  return 0;
}
