#!/usr/bin/env python3
"""Trains the chooser among the possible headlines or dates of a page (needs numpy and scikit-learn).

  train.py headline|date OUT DUMP.tsv=GOLD.jsonl[*WEIGHT] ... [--folds N] [--floor P] [--seed S]

Set OMP_NUM_THREADS=1: the data are small and threads only get in each other's way.

A dump is what HeadlineDump and DateDump (tests of the extract room) write: page, features and text of every candidate. A gold
page carries `file`, `url`, `headline` and `published`. One small forest says how probably a candidate is the wanted one; the
page's answer is the most probable, nothing where none reaches the floor. Printed is the share of pages answered rightly with
whole sites held out. Writes OUT, read by org.hearsay.extract.Forest.
"""
import json
import os
import re
import sys
from collections import defaultdict

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'blocks'))
from train import fold, save, site  # noqa: E402

# Swept with whole sites held out (headline, publishers / wcxb): 60 trees of 6 leaves .820 / .886, 150 of 8 .843 / .891, 200 of 16 .831 / .884;
# pages of news sites counted twice .845 / .894; five forests together .831 / .888.
TREES, LEAVES, RATE, LEAST = 150, 8, 0.1, 6


def norm(s):
    return re.sub(r'[\W_]+', '', (s or '').lower())


def is_right(kind, value, gold):
    return value[:10] == str(gold)[:10] if kind == 'date' else norm(value) == norm(gold)


def read(kind, dump, gold_file, weight=1.0):
    rows = defaultdict(list)
    for line in open(dump, encoding='utf-8'):
        page, row, value = line.rstrip('\n').split('\t', 2)
        rows[page].append(([float(x) for x in row.split(',')], value))
    pages = []
    for g in map(json.loads, open(gold_file, encoding='utf-8')):
        name, gold = os.path.basename(g['file']), g.get('published' if kind == 'date' else 'headline')
        if not gold:
            continue
        found = rows.get(name, [])
        pages.append({'name': name, 'site': site(g.get('url'), name), 'set': os.path.basename(os.path.dirname(gold_file)),
                      'weight': weight,
                      'x': np.array([r for r, _ in found], dtype=np.float32), 'values': [v for _, v in found], 'gold': gold,
                      'y': np.array([is_right(kind, v, gold) for _, v in found], dtype=float)})
    return pages


def fit(pages, seed):
    some = [p for p in pages if len(p['y'])]
    weight = np.concatenate([np.full(len(p['y']), p['weight'] / len(p['y']) ** 0.5) for p in some])
    m = HistGradientBoostingClassifier(max_iter=TREES, max_leaf_nodes=LEAVES, learning_rate=RATE, min_samples_leaf=LEAST,
                                       l2_regularization=2.0, max_features=0.5, random_state=seed)
    return m.fit(np.concatenate([p['x'] for p in some]), np.concatenate([p['y'] for p in some]), sample_weight=weight)


def answer(model, page, floor):
    if not len(page['y']):
        return None
    p = model.predict_proba(page['x'])[:, 1]
    best = int(np.argmax(p))
    return best if p[best] >= floor else None


def report(name, pages, answers):
    for s in sorted({p['set'] for p in pages}):
        own = [(p, a) for p, a in zip(pages, answers) if p['set'] == s]
        right = sum(a is not None and p['y'][a] == 1 for p, a in own)
        none = sum(a is None for p, a in own)
        possible = sum(p['y'].any() for p, _ in own)
        print(f'{name} {s}: right {right}/{len(own)} = {right / len(own):.3f}, no answer {none}, among the candidates {possible}')


def main(argv):
    options = {'--folds': 8, '--floor': 0.0, '--seed': 7}
    for key in list(options):
        if key in argv:
            i = argv.index(key)
            options[key] = type(options[key])(argv[i + 1])
            del argv[i:i + 2]
    kind, out, specs = argv[0], argv[1], argv[2:]
    pages = []
    for dump, gold in (s.split('=') for s in specs):
        gold, _, weight = gold.partition('*')
        pages += read(kind, dump, gold, float(weight or 1))
    print(len(pages), 'pages,', sum(len(p['y']) for p in pages), 'candidates,', pages[0]['x'].shape[1], 'features')
    for salt in ('outer', 'again', 'third'):
        ks, answers = fold(pages, options['--folds'], salt), [None] * len(pages)
        for f in range(options['--folds']):
            m = fit([p for p, k in zip(pages, ks) if k != f], options['--seed'])
            for i, k in enumerate(ks):
                if k == f:
                    answers[i] = answer(m, pages[i], options['--floor'])
        report(f'held-out sites, split {salt},', pages, answers)
    model = fit(pages, options['--seed'])
    report('in-sample,', pages, [answer(model, p, options['--floor']) for p in pages])
    save(model, out)


if __name__ == '__main__':
    main(sys.argv[1:])
