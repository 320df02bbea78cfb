#!/usr/bin/env python3
"""Builds org/hearsay/story/background.tsv: how common a word is in English news (standard library only).

  training/background/build.py [--compare TABLE] NAME=FILE... > background.tsv

Each FILE is JSON lines with a field "text" (or "body": strings, nested as they come), or a folder of them; five collections of different kinds, see README.md.
"""
import argparse
import collections
import json
import pathlib
import sys
import unicodedata

PARTS = 10_000
RAREST = 20
LONGEST = 40
HEADER = """# How common a word is in English news at large: word, documents of 10,000 that hold it.
# Counts only, no text: the mean of the middle three of five collections of different kinds
# (political news, news pages of two kinds, science news, rumours of one year), so that a topic of one of them does not weigh.
# Words are lower-case and stemmed as in Words; rarer words (under 20 in 10,000) are left out.
# Built by training/background/build.py."""


def ideograph(c):
    return unicodedata.name(c, '').startswith('CJK UNIFIED')


def letter(c):
    return (c.isalpha() and not ideograph(c)) or unicodedata.category(c) == 'Mn'


def words(text):
    """As org.hearsay.story.Words: letters with inner apostrophes and hyphens, numbers with inner points and commas."""
    i, n = 0, len(text)
    while i < n:
        start, c = i, text[i]
        if ideograph(c):
            i += 2 if i + 1 < n and ideograph(text[i + 1]) else 1
            yield text[start:i]
            continue
        number = c.isdigit()
        kind, joins = (str.isdigit, '.,') if number else (letter, "'\u2019-")
        while i < n and i < start + LONGEST and (kind(text[i]) or (
                i > start and text[i] in joins and i + 1 < n and kind(text[i + 1]))):
            i += 1
        if i == start:
            i += 1
        else:
            word = text[start:i]
            yield word.replace(',', '') if number else stem(word)


def stem(form):
    word = form.lower().replace('\u2019', "'")
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) > 4 and word.endswith('ies'):
        return word[:-3] + 'y'
    plural = len(word) > 3 and word.endswith('s') and not word.endswith(('ss', 'us', 'is'))
    return word[:-1] if plural else word


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def shares(path):
    counts, documents = collections.Counter(), 0
    files = sorted(path.rglob('*.jsonl')) if path.is_dir() else [path]
    for file in files:
        with open(file, encoding='utf-8') as lines:
            for line in lines:
                record = json.loads(line)
                text = record.get('text') or '\n'.join(strings(record.get('body')))
                if text.strip():
                    documents += 1
                    counts.update(set(words(text)))
    return {w: c / documents for w, c in counts.items()}, documents


def table(collections_):
    vocabulary = set().union(*collections_)
    for word in sorted(vocabulary):
        middle = sorted(c.get(word, 0) for c in collections_)[1:-1]
        share = round(PARTS * sum(middle) / len(middle))
        if share >= RAREST:
            yield word, share


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compare', type=pathlib.Path, help='says how far a table is from the one built')
    parser.add_argument('collections', nargs=5, metavar='NAME=FILE')
    args = parser.parse_args()
    all_shares = []
    for item in args.collections:
        name, _, file = item.partition('=')
        got, documents = shares(pathlib.Path(file))
        all_shares.append(got)
        print(f'{name}: {documents} documents, {len(got)} words', file=sys.stderr)
    built = dict(table(all_shares))
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
