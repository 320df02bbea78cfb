#!/usr/bin/env python3
"""Fits what a citation's confidence means, from files in which it is known whether a citation is right (stdlib only).

  quality/calibrate_citations.py --shared DIR --chains PRED.jsonl --rows PRED.jsonl [--out citation-confidence.tsv]

PRED is what `hearsay attribute --explain` prints for data/chains/articles.jsonl and data/attribution/polnear-dev.jsonl.

A citation is as sure as the rule that found it; how many places say the same was tried and did not help. The share of a rule that is right is drawn to the share of all
rules by as many imaginary cases as ALPHA; so a rule that was seen twice is not called certain. Every citation of the report is judged by a fit
that has not seen its article (five folds); --out writes the fit over all of them.

In the outlet rows a listed outlet without a row is not always wrong (rows exist for annotated attributions alone): such pairs were read one by one,
`judged-citations.tsv` has the verdicts (hash of the article, cited, 1 right or 0 wrong); those that nobody has judged are left out.
"""
import argparse
import hashlib
import json
import math
import pathlib
import re
import sys
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import score_outlets  # noqa: E402

ALPHA = 6.0
JUDGED = pathlib.Path(__file__).resolve().parent / 'judged-citations.tsv'


def chain_cases(shared, predicted):
    """(article, rule, places, right) by the comparison of score_chains.py."""
    alias = score_outlets.aliases(shared / 'data/attribution/outlets.tsv')

    def canon(name):
        k = score_outlets.key(name)
        return 'unnamed' if k.startswith(('unnamed', 'unspecified', 'anonymous')) else alias.get(k, k)

    def pair(c):
        name = canon(c['cited'])
        if c['kind'] == 'document':
            name = 'document'
        elif c['kind'] == 'person' and name != 'unnamed':
            name = 'person ' + re.sub(r'[^a-z0-9 ]', '', c['cited'].lower()).split()[-1]
        return canon(c['citing']), name

    gold = {g['id']: {pair(c) for c in g['citations']} for g in read(shared / 'data/chains/gold.jsonl')}
    return [(a['id'], c, pair(c) in gold[a['id']]) for a in read(predicted) for c in a['citations']]


def row_cases(shared, predicted):
    alias = score_outlets.aliases(shared / 'data/attribution/outlets.tsv')
    rows = {}
    for row in read(shared / 'data/attribution/outlet-citations.jsonl'):
        rows.setdefault(row['article'], set()).add(score_outlets.key(row['outlet']))
    judged = {tuple(line.split('\t')[:2]): line.split('\t')[2] == '1' for line in JUDGED.read_text(encoding='utf-8').splitlines()}
    cases = []
    for article in read(predicted):
        for c in article['citations']:
            listed = c['role'] == 'information' and c['citing'] == 'this' and score_outlets.key(c['cited']) in alias
            right = listed and bool(score_outlets.names(c['cited'], alias) & rows.get(article['id'], set()))
            verdict = True if right else judged.get((mark(article['id']), c['cited']))
            if listed and verdict is not None:
                cases.append((article['id'], c, verdict))
            elif listed:
                print('not judged:', mark(article['id']), c['cited'], sep='\t', file=sys.stderr)
    return cases


def mark(article):
    """Articles go by the start of a hash, because their names tell their headlines."""
    return hashlib.sha256(article.encode()).hexdigest()[:12]


def read(path):
    return [json.loads(line) for line in open(path, encoding='utf-8')]


def odds(p):
    return math.log(p / (1 - p))


def fit(cases):
    """Log-odds of every rule, and of a rule never seen."""
    seen, right = Counter(), Counter()
    for _, c, ok in cases:
        seen[c['decidedBy']] += 1
        right[c['decidedBy']] += ok
    mean = sum(right.values()) / len(cases)
    rules = {r: odds((right[r] + ALPHA * mean) / (seen[r] + ALPHA)) for r in seen}
    return rules, odds(mean)


def said(c, rules, unseen):
    return min(0.99, 1 / (1 + math.exp(-rules.get(c['decidedBy'], unseen))))


def bins(pairs, count=10):
    """Reliability of (said, right) pairs: rows of a table and the expected calibration error."""
    rows, error = [], 0.0
    for k in range(count):
        inside = [(p, ok) for p, ok in pairs if k / count <= p and (p < (k + 1) / count or k == count - 1)]
        if inside:
            s, w = sum(p for p, _ in inside) / len(inside), sum(ok for _, ok in inside) / len(inside)
            error += len(inside) / len(pairs) * abs(s - w)
            rows.append({'from': k / count, 'count': len(inside), 'said': s, 'was': w})
    return rows, error


def folds(cases, count=5):
    names = sorted({a for a, _, _ in cases})
    fold = {a: i % count for i, a in enumerate(names)}
    out = []
    for k in range(count):
        rules, unseen = fit([x for x in cases if fold[x[0]] != k])
        out += [(said(c, rules, unseen), ok) for a, c, ok in cases if fold[a] == k]
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--shared', type=pathlib.Path, required=True)
    p.add_argument('--chains', required=True)
    p.add_argument('--rows', required=True)
    p.add_argument('--out')
    o = p.parse_args()
    cases = chain_cases(o.shared, o.chains) + row_cases(o.shared, o.rows)
    table, error = bins(folds(cases))
    print(f'{len(cases)} citations, {sum(ok for _, _, ok in cases)} right; expected calibration error over five folds {error:.4f}')
    for row in table:
        print(f"{row['from']:.1f}  {row['count']:4d}  said {row['said']:.3f}  was {row['was']:.3f}")
    if o.out:
        rules, unseen = fit(cases)
        lines = ['# log-odds that a citation of the rule is right, by quality/calibrate_citations.py; a rule not listed has that of *',
                 f'*\t{unseen:.3f}', *(f'{r}\t{x:.3f}' for r, x in sorted(rules.items()))]
        pathlib.Path(o.out).write_text('\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
