"""PageRank by scipy.sparse, and how far the ranks of a file of doubles are from it.

usage: scipy_rank.py edges.u32le NODES ROUNDS ranks.f64     prints JSON
"""
import json
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix

edges, nodes, rounds, ranks = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
pairs = np.fromfile(edges, dtype="<u4").reshape(-1, 2)
arcs = csr_matrix((np.ones(len(pairs)), (pairs[:, 1], pairs[:, 0])), shape=(nodes, nodes))
degrees = np.bincount(pairs[:, 0], minlength=nodes)
dangling = degrees == 0
weights = np.where(dangling, 0, 1 / np.maximum(degrees, 1))
rank = np.full(nodes, 1 / nodes)
times = []
for done in range(200):
    before = time.process_time()
    following = 0.85 * (arcs @ (rank * weights)) + (0.85 * rank[dangling].sum() + 0.15) / nodes
    change = np.abs(following - rank).sum()
    times.append((time.process_time() - before) * 1e3)
    rank = following
    if change < 1e-10 and done >= rounds:
        break
difference = float(np.abs(rank - np.fromfile(ranks)).sum())
print(json.dumps({"round": float(np.median(times)), "difference": difference}))
