#!/usr/bin/env python3
"""Trains the block classifier of hearsay's extract room (needs numpy and scikit-learn).

  train.py OUT_PREFIX DUMP.tsv=GOLD.jsonl [DUMP.tsv=GOLD.jsonl ...] [--folds N]

A dump is what org.hearsay.extract.BlockDump writes: page, features, text of every block. Gold pages carry `file`, `url` and
the wanted `text` (or `body` with `summary` and `sections`). A block is a positive where its four-word runs are in the wanted
text; short blocks where they stand, in order, between two such blocks. Blocks weigh as many words as they hold, pages all
the same. Two forests: `first` sees a block and its surroundings; `second` also what `first` thinks of the neighbours.
Cross-validation is by site; the printed word F1 is of held-out sites only. Writes OUT_PREFIX.first and OUT_PREFIX.second.
"""
import json
import os
import pickle
import re
import sys
from collections import Counter, defaultdict
from urllib.parse import urlparse

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

RUN = 4
AROUND = 4


def words(s):
    return re.findall(r'[^\W_]+', (s or '').lower())


def gold_text(g):
    if g.get('text'):
        return g['text']
    b = g.get('body') or {}
    parts = list(b.get('summary') or [])
    for s in b.get('sections') or []:
        parts += (s.get('headline') or []) + (s.get('paragraphs') or [])
    return '\n'.join(parts)


def site(url, file):
    host = urlparse(url).netloc if isinstance(url, str) else ''
    host = host or file
    parts = host.split('.')
    keep = 3 if len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2 else 2
    return '.'.join(parts[-keep:])


def label(blocks, gold):
    """1 for blocks that belong to the wanted text, 0 otherwise."""
    where = defaultdict(list)
    for i in range(len(gold) - RUN + 1):
        where[tuple(gold[i:i + RUN])].append(i)
    y, at = [0.0] * len(blocks), [None] * len(blocks)
    used = set()
    for k, b in enumerate(blocks):
        if len(b) < RUN + 1:
            continue
        hits = [where.get(tuple(b[i:i + RUN])) for i in range(len(b) - RUN + 1)]
        share = sum(h is not None for h in hits) / len(hits)
        if share >= 0.5:
            first = next(h for h in hits if h)
            fresh = [p for p in first if p not in used]
            if not fresh:
                continue  # the same paragraph a second time
            used.add(fresh[0])
            y[k], at[k] = 1.0, fresh[0]
    padded = ' ' + ' '.join(gold) + ' '
    starts = np.cumsum([0] + [len(w) + 1 for w in gold])
    for k, b in enumerate(blocks):
        if at[k] is not None or not b or len(b) > RUN:
            continue
        low = next((at[j] for j in range(k - 1, max(-1, k - 9), -1) if at[j] is not None), None)
        high = next((at[j] for j in range(k + 1, min(len(blocks), k + 9)) if at[j] is not None), None)
        if low is None and high is None:
            continue
        a = starts[low] if low is not None else max(0, starts[max(0, high - 30)])
        z = starts[high] + 2 if high is not None else starts[min(len(gold), low + 400)] + 2
        if a < z and padded.find(' ' + ' '.join(b) + ' ', a, z) >= 0:
            y[k] = 1.0
    return y


def load(spec):
    """The pages of one dump with their labels; kept beside the dump, because reading takes longer than a fit."""
    dump, gold_file = spec.split('=')
    cache = dump + '.pickle'
    if os.path.exists(cache) and os.path.getmtime(cache) > os.path.getmtime(dump):
        return pickle.load(open(cache, 'rb'))
    out = read(dump, gold_file)
    pickle.dump(out, open(cache, 'wb'), protocol=4)
    return out


def read(dump, gold_file):
    gold = {os.path.basename(g['file']): g for g in map(json.loads, open(gold_file, encoding='utf-8'))}
    pages = defaultdict(list)
    for line in open(dump, encoding='utf-8'):
        page, row, text = line.rstrip('\n').split('\t', 2)
        pages[page].append((np.fromstring(row, sep=',', dtype=np.float32), words(text)))
    out = []
    for page, rows in sorted(pages.items()):
        g = gold.get(page)
        if g is None:
            continue
        target = words(gold_text(g))
        if not target:
            continue
        blocks = [w for _, w in rows]
        out.append({'name': page, 'site': site(g.get('url'), page), 'x': np.stack([r for r, _ in rows]), 'words': blocks,
                    'gold': Counter(target), 'y': np.array(label(blocks, target)), 'set': gold_file})
    return out


def f1(page, keep):
    got = Counter()
    for k in np.flatnonzero(keep):
        got.update(page['words'][k])
    o = sum((got & page['gold']).values())
    p, r = o / max(1, sum(got.values())), o / sum(page['gold'].values())
    return 2 * p * r / (p + r) if p + r else 0.0


def forest(pages, xs, trees, leaves, rate=0.13):
    y = np.concatenate([p['y'] for p in pages])
    w = []
    for p in pages:
        n = np.array([len(b) + 2.0 for b in p['words']])
        w.append(n / (sum(p['gold'].values()) + 50) * 100)
    m = HistGradientBoostingClassifier(max_iter=trees, max_leaf_nodes=leaves, learning_rate=rate, min_samples_leaf=30,
                                       l2_regularization=5.0, max_features=0.3, random_state=7)
    w = np.minimum(np.concatenate(w), 30.0)
    keep = (y > 0.5) | (np.random.default_rng(7).random(len(y)) < KEPT_NEGATIVES)
    w = np.where(y > 0.5, w, w / KEPT_NEGATIVES)
    return m.fit(np.concatenate(xs)[keep], y[keep], sample_weight=w[keep])


def second_rows(x, p):
    """What the first forest thinks of the blocks around; the same numbers as org.hearsay.extract.BlockJudge."""
    n = len(p)
    padded = np.concatenate([np.full(AROUND, -1.0), p, np.full(AROUND, -1.0)])
    near = np.stack([padded[i:i + n] for i in range(2 * AROUND + 1)], axis=1)
    sums = np.concatenate([[0.0], np.cumsum(p)])
    index = np.arange(n)
    wide = []
    for half in (8, 20):
        a, z = np.maximum(0, index - half), np.minimum(n, index + half + 1)
        wide.append((sums[z] - sums[a]) / (z - a))
    before = sums[:-1]
    after = sums[-1] - sums[1:]
    extra = np.stack(wide + [before, after, np.full(n, sums[-1])], axis=1)
    return np.concatenate([x, near, extra], axis=1).astype(np.float32)


T1, L1, T2, L2 = 90, 20, 60, 14
KEPT_NEGATIVES = 0.35  # of the blocks that are no text, to save time; they weigh the more


def fit(pages, inner=2):
    folds = fold(pages, inner, 'inner')
    oof = [None] * len(pages)
    for f in range(inner):
        m = forest([p for p, k in zip(pages, folds) if k != f], [p['x'] for p, k in zip(pages, folds) if k != f], T1, L1)
        for i, k in enumerate(folds):
            if k == f:
                oof[i] = m.predict_proba(pages[i]['x'])[:, 1]
    first = forest(pages, [p['x'] for p in pages], T1, L1)
    second = forest(pages, [second_rows(p['x'], q) for p, q in zip(pages, oof)], T2, L2)
    return first, second


def fold(pages, n, salt):
    import hashlib
    return [int(hashlib.md5((salt + p['site']).encode()).hexdigest(), 16) % n for p in pages]


def save(model, name):
    with open(name, 'w', encoding='utf-8') as out:
        out.write('# Written by training/blocks/train.py\n')
        out.write(f'bias {float(model._baseline_prediction[0, 0]):.6f}\n')
        for (tree,) in model._predictors:
            cells = []
            for n in tree.nodes:
                if n['is_leaf']:
                    cells.append(f"{n['value']:.4g}")
                else:
                    t = np.float32(n['num_threshold'])
                    cells.append(f"{n['feature_idx']}:{t}:{n['left']}:{n['right']}")
            out.write(' '.join(cells) + '\n')


def main(argv):
    folds = 5
    if '--folds' in argv:
        i = argv.index('--folds')
        folds = int(argv[i + 1])
        del argv[i:i + 2]
    prefix, specs = argv[0], argv[1:]
    pages = [p for s in specs for p in load(s)]
    print(len(pages), 'pages,', sum(len(p['y']) for p in pages), 'blocks,', pages[0]['x'].shape[1], 'features')
    for s in {p['set'] for p in pages}:
        own = [p for p in pages if p['set'] == s]
        print('  labels as the answer', s, round(float(np.mean([f1(p, p['y'] > 0.5) for p in own])), 4))
    if folds > 1:
        ks = fold(pages, folds, 'outer')
        one, two = {}, {}
        for f in range(folds):
            first, second = fit([p for p, k in zip(pages, ks) if k != f])
            for i, k in enumerate(ks):
                if k == f:
                    one[i] = first.predict_proba(pages[i]['x'])[:, 1]
                    two[i] = second.predict_proba(second_rows(pages[i]['x'], one[i]))[:, 1]
        for s in sorted({p['set'] for p in pages}):
            ids = [i for i, p in enumerate(pages) if p['set'] == s]
            for t in (0.35, 0.4, 0.45, 0.5, 0.55):
                print(f"  {os.path.basename(os.path.dirname(s))} held-out sites, threshold {t}: "
                      f"first {np.mean([f1(pages[i], one[i] > t) for i in ids]):.4f} "
                      f"second {np.mean([f1(pages[i], two[i] > t) for i in ids]):.4f}")
        worst = sorted((f1(pages[i], two[i] > 0.45), pages[i]['name']) for i in two)
        print('  worst:', [(n, round(v, 2)) for v, n in worst[:40]])
        pickle.dump({pages[i]['name']: (one[i], two[i], pages[i]['y']) for i in two}, open(prefix + '.cv.pickle', 'wb'))
    first, second = fit(pages)
    save(first, prefix + '.first')
    save(second, prefix + '.second')


if __name__ == '__main__':
    main(sys.argv[1:])
