"""Annotated articles to training windows."""

import json
import random

import numpy as np

from wordpiece import DOUBLE_CLOSE, DOUBLE_OPEN

ROLES = ("content", "source", "cue")  # later ones win where spans overlap
BEGIN = {"source": 1, "cue": 3, "content": 5}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def straight(text):
    return "".join('"' if c in DOUBLE_OPEN + DOUBLE_CLOSE else c for c in text)


def single(text):
    out = []
    for c in straight(text):
        out.append(c)
    inside = False
    for i, c in enumerate(text):
        if c in DOUBLE_OPEN or (c == '"' and not inside):
            out[i], inside = "\u2018", True
        elif c in DOUBLE_CLOSE or c == '"':
            out[i], inside = "\u2019", False
        elif c == "\n":
            inside = False
    return "".join(out)


class Article:
    """Word pieces, tags a word and links of one annotated article."""

    def __init__(self, row, pieces):
        self.id, self.text = row["id"], row["text"]
        self.spans, self.ids, self.features, self.first = pieces.encode(self.text)
        self.variants = [self.features]
        for change in (straight, single):
            spans, ids, features, _ = pieces.encode(change(self.text))
            self.variants.append(features if spans == self.spans and len(ids) == len(self.ids) else self.features)
        self.first.append(len(self.ids))
        self.tags = np.zeros(len(self.spans), np.int64)
        self.links = []
        at = {}
        for w, (s, e) in enumerate(self.spans):
            for c in range(s, e):
                at[c] = w
        self.rows = [
            {role: self._fragments(a[role], at) for role in ROLES} for a in row.get("attributions", [])
        ]
        for role in ROLES:
            for a in self.rows:
                for s, e in a[role]:
                    self.tags[s:e] = BEGIN[role] + 1
                    self.tags[s] = BEGIN[role]
        self._repair()

    def _repair(self):
        for i, tag in enumerate(self.tags):
            if tag in (2, 4, 6) and (i == 0 or self.tags[i - 1] not in (tag, tag - 1)):
                self.tags[i] = tag - 1

    @staticmethod
    def _fragments(spans, at):
        out = []
        for s, e in spans:
            words = sorted({at[c] for c in range(s, e) if c in at})
            if words:
                out.append((words[0], words[-1] + 1))
        return sorted(set(out))


def starts(article, size, jitter, rng):
    """First words of windows of at most `size` pieces that cover the article."""
    total = len(article.ids)
    if total <= size:
        return [0]
    count = -(-total // (size - 8))
    out = []
    for k in range(count):
        at = round(k * (total - size) / (count - 1))
        if 0 < k < count - 1:
            at += rng.randint(-jitter, jitter)
        at = min(max(at, 0), total - size)
        out.append(int(np.searchsorted(article.first, at)))
    return out


class Window:
    def __init__(self, article, first, size, variant):
        limit = article.first[first] + size
        last = int(np.searchsorted(article.first, limit, side="right")) - 1
        a, b = article.first[first], article.first[last]
        self.ids = article.ids[a:b]
        self.features = article.variants[variant][a:b]
        self.words = np.array(article.first[first:last]) - a
        self.tags = article.tags[first:last]
        self.links = []
        for row in article.rows:
            clip = {r: [(max(s, first) - first, min(e, last) - first) for s, e in row[r] if s < last and e > first] for r in row}
            if clip["cue"]:
                whole = bool(clip["source"]) or not row["source"]
                self.links.append((clip["cue"], clip["source"], clip["content"], whole))


def windows(articles, size, rng, augment):
    out = []
    for article in articles:
        variant = rng.choices((0, 1, 2), (0.7, 0.2, 0.1))[0] if augment else 0
        out.extend(Window(article, s, size, variant) for s in starts(article, size, 40, rng) if s < len(article.spans))
    rng.shuffle(out)
    return out


def batch(group, size, pieces, mask_rate, rng):
    """Padded arrays of some windows; the first piece is [CLS], the last [SEP]."""
    b, wide = len(group), max(len(w.words) for w in group)
    ids = np.zeros((b, size), np.int64)
    features = np.zeros((b, size), np.int64)
    mask = np.zeros((b, size), bool)
    words = np.zeros((b, wide), np.int64)
    tags = np.zeros((b, wide), np.int64)
    on = np.zeros((b, wide), bool)
    source = np.zeros((b, wide, wide + 1), bool)
    cue = np.zeros((b, wide, wide), bool)
    for k, w in enumerate(group):
        n, m = len(w.ids), len(w.words)
        ids[k, 0], ids[k, 1 : n + 1], ids[k, n + 1] = pieces.cls, w.ids, pieces.sep
        features[k, 1 : n + 1] = w.features
        mask[k, : n + 2] = True
        words[k, :m], tags[k, :m], on[k, :m] = w.words + 1, w.tags, True
        if mask_rate:
            ids[k, 1 : n + 1][np.array([rng.random() < mask_rate for _ in range(n)])] = pieces.mask
        for cues, sources, contents, whole in w.links:
            for s, e in cues:
                for x, y in sources:
                    source[k, s:e, x + 1 : y + 1] = True
                if whole and not sources:
                    source[k, s:e, 0] = True
                for x, y in contents:
                    cue[k, x:y, s:e] = True
    return ids, features, mask, words, tags, on, source, cue


def batches(articles, pieces, size, count, seed, augment=True, mask_rate=0.06):
    rng = random.Random(seed)
    found = windows(articles, size - 2, rng, augment)
    for i in range(0, len(found) - count + 1, count):
        yield batch(found[i : i + count], size, pieces, mask_rate if augment else 0, rng)
