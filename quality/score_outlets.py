#!/usr/bin/env python3
"""Scores who is found where an annotated article names an outlet as a source or as the place where somebody spoke (stdlib only).

  score_outlets.py ROWS.jsonl PRED.jsonl OUTLETS.tsv [--split dev] [--missed]

ROWS: {"article", "split", "outlet", "kind": "source|venue|poll|affiliated", "mention": [s, e], "sentence"}: an attribution whose source or
venue is an outlet. PRED: what `hearsay attribute` prints. OUTLETS.tsv: name <tab> alias|alias, `=` before a programme's name.

source, venue   share of the rows whose outlet is cited, for information, by a citation with a span in the row's sentence
article         the same, wherever in the article the citation stands
listed          share of the (article, listed outlet) pairs given for which there is a row of any kind; rows exist for annotated attributions
                alone, so what is missing here is not always wrong
"""
import argparse
import json
import re
from collections import Counter


def key(s):
    s = re.sub(r'[^a-z0-9]+', ' ', s.lower()).strip()
    return re.sub(r'^the ', '', s).replace(' ', '')


def aliases(path):
    """Normalised name to outlets: a programme is its outlet's too."""
    found = {}
    for line in open(path, encoding='utf-8'):
        name, rest = line.rstrip('\n').split('\t')[:2]
        for a in [name, *rest.split('|')]:
            found[key(a)] = key(name)
    return found


def names(cited, alias):
    """What a cited name may stand for: itself, and the outlet in front of a programme ("CBS Face the Nation")."""
    whole = alias.get(key(cited))
    words = cited.split()
    heads = [alias.get(key(' '.join(words[:n]))) for n in range(len(words) - 1, 0, -1)]
    tails = [alias.get(key(' '.join(words[n:]))) for n in range(1, len(words))]
    return {whole} if whole else {key(cited), *filter(None, heads[:]), *filter(None, tails)}


def sentence(row, text):
    """Where the row's sentence stands: the place of its text nearest to the mention."""
    at, best = -1, None
    while (at := text.find(row['sentence'], at + 1)) >= 0:
        if best is None or abs(at - row['mention'][0]) < abs(best - row['mention'][0]):
            best = at
    return row['mention'] if best is None else [best, best + len(row['sentence'])]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('rows')
    p.add_argument('predicted')
    p.add_argument('outlets')
    p.add_argument('--split', default='dev')
    p.add_argument('--missed', action='store_true', help='list the rows that were not found and the pairs without a row')
    o = p.parse_args()
    alias = aliases(o.outlets)
    articles = {r['id']: r for r in map(json.loads, open(o.predicted, encoding='utf-8'))}
    n, known = Counter(), {}
    for row in map(json.loads, open(o.rows, encoding='utf-8')):
        article = articles.get(row['article'])
        if row['split'] != o.split or article is None:
            continue
        known.setdefault(row['article'], set()).add(key(row['outlet']))
        want = sentence(row, article['text'])
        hits = [c for c in article['citations'] if c['role'] == 'information' and key(row['outlet']) in names(c['cited'], alias)]
        here = any(s < want[1] and e > want[0] for c in hits for s, e in c['spans'])
        n[row['kind'], 'of'] += 1
        n[row['kind'], 'here'] += here
        n[row['kind'], 'article'] += bool(hits)
        if o.missed and not here and row['kind'] in ('source', 'venue'):
            print('MISSED', row['kind'], '|', row['outlet'], '|', row['mention_text'], '|', row['sentence'])
    for article in articles.values():
        for c in article['citations']:
            if c['role'] == 'information' and c['citing'] == 'this' and key(c['cited']) in alias:
                right = bool(names(c['cited'], alias) & known.get(article['id'], set()))
                n['pairs', 'of'] += 1
                n['pairs', 'right'] += right
                if o.missed and not right and c['spans']:
                    print('NO ROW', '|', c['cited'], '|', c.get('decidedBy'), '|', article['text'][c['spans'][0][0] - 60:c['spans'][0][1] + 60].replace('\n', ' '))
    for kind in ('source', 'venue', 'poll', 'affiliated'):
        of = max(1, n[kind, 'of'])
        print(f"{kind:10} {n[kind, 'here'] / of:.3f}  article {n[kind, 'article'] / of:.3f}  ({n[kind, 'of']} rows)")
    both = max(1, n['source', 'of'] + n['venue', 'of'])
    print(f"both       {(n['source', 'here'] + n['venue', 'here']) / both:.3f}  article {(n['source', 'article'] + n['venue', 'article']) / both:.3f}  ({both} rows)")
    print(f"listed     {n['pairs', 'right'] / max(1, n['pairs', 'of']):.3f}  ({n['pairs', 'of']} pairs)")


if __name__ == '__main__':
    main()
