#!/usr/bin/env python3
"""Tags articles with a checkpoint or an ONNX file and scores them."""

import argparse
import importlib.util
import json
import os

import numpy as np
import torch

from corpus import Article, read
from decode import Linker, marginals, spans, viterbi, word_windows
from wordpiece import WordPieces

OVERLAP = 24


def settings_of(model):
    return {
        "window": 256,
        "overlap": OVERLAP,
        # Chosen on dev; for sources, then for cues: cost of log distance, cost of a cue in between. Then: what
        # may be paid so that no cue stays without content and no source without cue; least confidence kept.
        "linkFar": [0.5, 1.0],
        "linkBetween": [0.5, 2.0],
        "linkOrphan": 8.0,
        "floor": 0.3,
        "start": [round(x, 5) for x in model.start.tolist()],
        "transitions": [[round(x, 5) for x in r] for r in model.table().tolist()],
        "distance": [[round(x, 5) for x in r] for r in model.distance.tolist()],
        "nobody": [round(x, 5) for x in model.nobody.tolist()],
        "nobodyBias": round(model.nobody_bias.item(), 5),
    }


def torch_runner(model):
    model.eval()

    def run(ids, features, mask):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            a, b = model(torch.from_numpy(ids), torch.from_numpy(features), torch.from_numpy(mask))
        return a.float().numpy(), b.float().numpy()

    return run


def onnx_runner(path, threads=2):
    import onnxruntime

    o = onnxruntime.SessionOptions()
    o.intra_op_num_threads = threads
    # As in Encoder.java: no saturation on cores without VNNI.
    o.add_session_config_entry("session.x64quantprecision", "1")
    session = onnxruntime.InferenceSession(path, o, providers=["CPUExecutionProvider"])

    def run(ids, features, mask):
        feed = {"input_ids": ids, "attention_mask": mask.astype(np.int64), "token_type_ids": features}
        return session.run(["tags", "links"], feed)

    return run


def tag(run, articles, pieces, size=256, overlap=OVERLAP, count=8):
    """Scores a word [W,7] and link vectors [W,128] of every article."""
    jobs = []
    out = [(np.zeros((len(a.spans), 7), np.float32), np.zeros((len(a.spans), 128), np.float32)) for a in articles]
    for k, a in enumerate(articles):
        for s, e, x, y in word_windows(a.first, len(a.ids), size - 2, overlap):
            if y > x:
                jobs.append((a.first[e] - a.first[s], k, s, e, x, y))
    jobs.sort()
    for i in range(0, len(jobs), count):
        group = jobs[i : i + count]
        wide = group[-1][0] + 2
        ids, features = np.zeros((len(group), wide), np.int64), np.zeros((len(group), wide), np.int64)
        mask = np.zeros((len(group), wide), bool)
        for j, (n, k, s, e, _, _) in enumerate(group):
            a = articles[k]
            ids[j, 0], ids[j, n + 1] = pieces.cls, pieces.sep
            ids[j, 1 : n + 1] = a.ids[a.first[s] : a.first[e]]
            features[j, 1 : n + 1] = a.features[a.first[s] : a.first[e]]
            mask[j, : n + 2] = True
        tags, links = run(ids, features, mask)
        for j, (n, k, s, e, x, y) in enumerate(group):
            at = np.array(articles[k].first[x:y]) - articles[k].first[s] + 1
            out[k][0][x:y], out[k][1][x:y] = tags[j, at], links[j, at]
    return out


def predict(found, article, settings):
    """The article's attributions with confidences, and the calibration's features of each."""
    if not article.spans:
        return {"id": article.id, "attributions": []}, []
    start, table = np.array(settings["start"]), np.array(settings["transitions"])
    scores = found[0].astype(np.float64)
    got = spans(viterbi(scores, start, table), marginals(scores, start, table))
    triples = Linker(settings).triples(found[1], got)
    where = article.spans

    def chars(parts):
        return [[where[p[1]][0], where[p[2] - 1][1]] for p in sorted(parts, key=lambda p: p[1])]

    rows = []
    for i, (cue, source, contents, x) in enumerate(triples):
        row = {"id": f"A{i}", "source": chars([source] if source else []), "cue": chars([cue]), "content": chars(contents)}
        if "calibration" in settings:
            row["confidence"] = float(1 / (1 + np.exp(-np.dot(settings["calibration"], x))))
            if row["confidence"] < settings["floor"]:
                continue
        rows.append(row)
    return {"id": article.id, "attributions": rows}, [t[3] for t in triples]


def scorer(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores_of(model, settings, articles, pieces, scorer_path, gold):
    found = tag(torch_runner(model), articles, pieces)
    predictions = [predict(f, a, settings)[0] for f, a in zip(found, articles)]
    return score(predictions, scorer_path, gold)


def score(predictions, scorer_path, gold):
    module = scorer(scorer_path)
    kept = {p["id"] for p in predictions}
    parts = module.score([r for r in module.load(gold) if r["id"] in kept], predictions)
    return figures(parts, module)


NAMES = {
    "full .5": "full",
    "full .5 report": "report",
    "full exact~": "fullExact",
    "content exact": "contentExact",
    "source exact": "sourceExact",
    "B exact source": "source",
    "B exact cue": "cue",
    "B exact content": "content",
}


def figures(parts, module):
    total = module.total(parts)
    return {short: round(module.prf(total[k])[2], 4) for k, short in NAMES.items() if k in total}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True, help="folder with the ONNX file, its settings and the vocabulary")
    p.add_argument("--articles", required=True, help="JSON lines with id and text; attributions are not needed")
    p.add_argument("--out", required=True)
    p.add_argument("--scorer", help="score_attribution.py, if the articles have gold")
    o = p.parse_args()
    with open(os.path.join(o.model, "vocab.txt"), encoding="utf-8") as f:
        pieces = WordPieces(f.read().rstrip("\n").split("\n"))
    with open(os.path.join(o.model, "attribution-tagger.json"), encoding="utf-8") as f:
        settings = json.load(f)
    articles = [Article(r, pieces) for r in read(o.articles)]
    run = onnx_runner(os.path.join(o.model, "attribution-tagger.onnx"))
    found = tag(run, articles, pieces, count=1)
    predictions = [predict(f, a, settings)[0] for f, a in zip(found, articles)]
    with open(o.out, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(p) + "\n" for p in predictions)
    if o.scorer:
        print(json.dumps(score(predictions, o.scorer, o.articles)))


if __name__ == "__main__":
    main()
