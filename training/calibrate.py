"""Confidences that mean what they say: a logistic model of the decoder's and the linker's own doubts."""

import numpy as np


def hits(module, gold, predictions):
    """1 for every predicted triple that is right at half the words of source and content, in order."""
    by_id = {p["id"]: p for p in predictions}
    out = []
    for g in gold:
        doc = module.Doc(g["text"])

        def sets(rows):
            return [{r: doc.tset(a.get(r) or []) for r in module.ROLES} for a in rows]

        want, got = sets(g["attributions"]), sets(by_id[g["id"]]["attributions"])
        right = [0] * len(got)
        for i, j in module.match(want, got):
            a, b = want[i], got[j]
            full = module.dice(a["content"], b["content"]) >= 0.5 and module.dice(a["source"], b["source"]) >= 0.5
            right[j] = int(full)
        out.extend(right)
    return np.array(out)


def fit(x, y, ridge=1.0, rounds=50):
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        pull = np.full(len(w), ridge)
        pull[0] = 1e-6
        gradient = x.T @ (y - p) - pull * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(pull)
        w = w + np.linalg.solve(hessian, gradient)
    return w


def reliability(x, y, folds=5, bins=10):
    """Every triple judged by a model that has not seen its fold; folds are stretches of the dev file."""
    p = np.zeros(len(y))
    cut = [round(k * len(y) / folds) for k in range(folds + 1)]
    for a, b in zip(cut, cut[1:]):
        rest = np.r_[0:a, b : len(y)]
        p[a:b] = 1 / (1 + np.exp(-x[a:b] @ fit(x[rest], y[rest])))
    rows, error = [], 0.0
    for k in range(bins):
        inside = (p >= k / bins) & (p < (k + 1) / bins) if k < bins - 1 else p >= k / bins
        if inside.any():
            said, was = float(p[inside].mean()), float(y[inside].mean())
            error += inside.sum() / len(y) * abs(said - was)
            rows.append({"from": k / bins, "triples": int(inside.sum()), "said": round(said, 3), "was": round(was, 3)})
    return {"expectedCalibrationError": round(error, 4), "triples": len(y), "right": round(float(y.mean()), 4), "bins": rows}
