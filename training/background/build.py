#!/usr/bin/env python3
"""Builds org/hearsay/story/background.tsv: how common a word is in English news (standard library only).

  training/background/build.py [--compare TABLE] NAME=FILE[,FILE]... > background.tsv

Each FILE is JSON lines with a field "text" (or "body", of any shape); five collections of different kinds, see README.md.
--compare says instead how far a table is from the one built.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

PARTS = 10_000
RAREST = 20 / PARTS
FEWEST = 12  # documents of all collections together
# Letters of English with apostrophes and hyphens between them ("properly--make" is one), numbers.
WORD = re.compile(r"[a-z]+(?:['-]+[a-z]+)*|\d+(?:[.,]\d+)*")
HEADER = """# How common a word is in English news at large: word, documents of 10,000 that hold it.
# Counts only, no text: the mean of the middle three of five collections of different kinds
# (political news, news pages of two kinds, science news, rumours of one year), so that a topic of one of them does not weigh.
# Words are lower-case and stemmed as in Words; rarer words (under 20 in 10,000) are left out."""


def stem(form):
    """As org.hearsay.story.Words."""
    word = form
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) > 4 and word.endswith('ies'):
        return word[:-3] + 'y'
    plural = len(word) > 3 and word.endswith('s') and not word.endswith(('ss', 'us', 'is'))
    return word[:-1] if plural else word


def texts(paths):
    for path in paths:
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                record = json.loads(line)
                body = record.get('body')
                yield record.get('text') or ('' if body is None else str(body))


def counts(paths):
    """Stem to documents that hold its commonest form, and how many documents there are: "year" and "years" are not added up."""
    forms, documents = collections.Counter(), 0
    for text in texts(paths):
        documents += 1
        forms.update(set(WORD.findall(text.lower().replace('\u2019', "'"))))
    stems = {}
    for form, count in forms.items():
        stems[stem(form)] = max(stems.get(stem(form), 0), count)
    return stems, documents


def table(found):
    for word in sorted(set().union(*(stems for stems, _ in found))):
        middle = sorted(stems.get(word, 0) / documents for stems, documents in found)[1:-1]
        share = sum(middle) / len(middle)
        whole = '.' not in word and ',' not in word
        if whole and share >= RAREST and sum(stems.get(word, 0) for stems, _ in found) >= FEWEST:
            yield word, round(PARTS * share)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compare', type=pathlib.Path, help='says how far a table is from the one built')
    parser.add_argument('collections', nargs=5, metavar='NAME=FILE')
    args = parser.parse_args()
    found = []
    for item in args.collections:
        name, _, files = item.partition('=')
        stems, documents = counts(files.split(','))
        found.append((stems, documents))
        print(f'{name}: {documents} documents, {len(stems)} words', file=sys.stderr)
    built = dict(table(found))
    if args.compare:
        old = dict(line.rstrip('\n').split('\t') for line in open(args.compare, encoding='utf-8') if '\t' in line)
        both = [w for w in built if w in old]
        off = sum(abs(built[w] - int(old[w])) for w in both) / max(1, len(both))
        print(f'{len(built)} words built, {len(old)} in the table, {len(both)} in both, mean difference {off:.2f} of {PARTS}',
              file=sys.stderr)
        return
    print(HEADER)
    for word, share in built.items():
        print(f'{word}\t{share}')


if __name__ == '__main__':
    main()
