"""Scores of a whole article to spans and linked attributions; the Java room does the same."""

import math

import numpy as np

from model import LINK, bucket

REACH = 150
FLOOR = -5.0
ROLE = {1: "source", 3: "cue", 5: "content"}


def plan(total, size, overlap):
    """Windows [start, end) of pieces, evenly spread, neighbours sharing at least `overlap`."""
    if total <= size:
        return [(0, total)]
    count = -(-(total - overlap) // (size - overlap))
    return [(a, a + size) for a in (k * (total - size) // (count - 1) for k in range(count))]


def word_windows(first, total, size, overlap):
    """The same in words: every window begins at a word's first piece; (from, to, keepFrom, keepTo)."""
    edges = []
    words = len(first) - 1
    for a, b in plan(total, size, overlap):
        s = int(np.searchsorted(first[:-1], a))
        e = int(np.searchsorted(first, min(first[s] + size, total), side="right")) - 1
        edges.append((s, max(e, s + 1) if s < words else s))
    out, keep = [], 0
    for k, (s, e) in enumerate(edges):
        if k + 1 == len(edges):
            e, end = words, words
        else:
            end = max(keep, (edges[k + 1][0] + e + 1) // 2)
        out.append((s, e, keep, end))
        keep = end
    return out


def viterbi(scores, start, table):
    n = len(scores)
    if n == 0:
        return np.zeros(0, int)
    back = np.zeros((n, scores.shape[1]), np.int64)
    value = start + scores[0]
    value[[2, 4, 6]] += -1e4
    for t in range(1, n):
        all_ = value[:, None] + table
        back[t] = all_.argmax(0)
        value = all_.max(0) + scores[t]
    out = [int(value.argmax())]
    for t in range(n - 1, 0, -1):
        out.append(int(back[t, out[-1]]))
    return np.array(out[::-1])


def logsum(x, axis=None):
    m = x.max(axis, keepdims=True)
    return np.squeeze(m, axis) + np.log(np.exp(x - m).sum(axis))


def marginals(scores, start, table):
    """Log probability of every tag at every word."""
    n = len(scores)
    start = start + np.array([0, 0, -1e4, 0, -1e4, 0, -1e4])
    forward, backward = np.zeros_like(scores), np.zeros_like(scores)
    forward[0] = start + scores[0]
    for t in range(1, n):
        forward[t] = logsum(forward[t - 1][:, None] + table, 0) + scores[t]
    for t in range(n - 2, -1, -1):
        backward[t] = logsum(table + scores[t + 1] + backward[t + 1], 1)
    return forward + backward - logsum(forward[-1], 0)


def spans(tags, sure):
    """[(role, from, to, sure)]; sure is the mean log probability of the span's tags."""
    out = []
    for i, tag in enumerate(tags):
        if tag in ROLE:
            out.append([ROLE[tag], i, i + 1, sure[i, tag]])
        elif tag and out:
            out[-1][2] = i + 1
            out[-1][3] += sure[i, tag]
    return [(r, s, e, x / (e - s)) for r, s, e, x in out]


class Linker:
    def __init__(self, settings):
        self.distance = np.array(settings["distance"])
        self.nobody = np.array(settings["nobody"])
        self.nobody_bias = settings["nobodyBias"]
        self.far, self.between = settings["linkFar"], settings["linkBetween"]
        self.orphan = settings["linkOrphan"]

    def score(self, head, links, asking, answering):
        """Mean over the words that ask of the log-sum over the words that answer."""
        q = links[asking[1] : asking[2], 2 * head * LINK : (2 * head + 1) * LINK]
        k = links[answering[1] : answering[2], (2 * head + 1) * LINK : (2 * head + 2) * LINK]
        table = q.astype(np.float64) @ k.T.astype(np.float64) / math.sqrt(LINK)
        for i in range(table.shape[0]):
            for j in range(table.shape[1]):
                table[i, j] += self.distance[head][bucket(answering[1] + j - asking[1] - i)]
        return float(logsum(table, 1).mean())

    def nothing(self, links, cue):
        q = links[cue[1] : cue[2], :LINK].astype(np.float64)
        return float((q @ self.nobody).mean() / math.sqrt(LINK) + self.nobody_bias)

    def table(self, head, links, asking, answering, cues):
        """One {column: score} a row, for the columns within reach."""
        out = []
        for a in asking:
            row = {}
            for j, b in enumerate(answering):
                apart = max(b[1] - a[2], a[1] - b[2], 0)
                if apart <= REACH:
                    low, high = min(a[2], b[2]), max(a[1], b[1])
                    between = sum(1 for c in cues if c[1] >= low and c[2] <= high)
                    cost = self.far[head] * math.log1p(apart) + self.between[head] * between
                    row[j] = self.score(head, links, a, b) - cost
            out.append(row)
        return out

    def triples(self, links, found):
        """[(cue, source or None, contents, features)] in the order of the cues."""
        cues, sources, contents = ([s for s in found if s[0] == r] for r in ("cue", "source", "content"))
        to_cue = self.table(1, links, contents, cues, cues)
        to_source = self.table(0, links, cues, sources, cues)
        nobody = len(sources)
        for row, cue in zip(to_source, cues):
            row[nobody] = self.nothing(links, cue)
        owner = [max(row, key=row.get, default=-1) for row in to_cue]
        feed_orphans(to_cue, owner, len(cues), self.orphan)
        live = [j for j in range(len(cues)) if j in owner]
        chosen = {j: max(to_source[j], key=to_source[j].get) for j in live}
        place_sources(to_source, chosen, nobody, self.orphan)
        out = []
        for j in live:
            held = [i for i, k in enumerate(owner) if k == j]
            weakest = min(share(to_cue[i], j) for i in held)
            source = sources[chosen[j]] if chosen[j] != nobody else None
            parts = [contents[i] for i in held]
            x = features(cues[j], source, parts, share(to_source[j], chosen[j]), weakest)
            out.append((cues[j], source, parts, x))
        return out


def share(row, column):
    """Probability of a column among those in reach."""
    return float(np.exp(row[column] - logsum(np.array(list(row.values())), 0)))


def feed_orphans(table, owner, cues, limit):
    """A cue without content takes one from a cue that has two, or from one that finds another, if that costs little."""
    for j in range(cues):
        if j in owner:
            continue
        best, moves = -limit, []
        for i, row in enumerate(table):
            k = owner[i]
            if j not in row or k < 0:
                continue
            loss = row[j] - row[k]
            if owner.count(k) > 1:
                if loss > best:
                    best, moves = loss, [(i, j)]
                continue
            for other, second in enumerate(table):
                m = owner[other]
                if other != i and k in second and m >= 0 and m != k and owner.count(m) > 1:
                    if loss + second[k] - second[m] > best:
                        best, moves = loss + second[k] - second[m], [(i, j), (other, k)]
        for i, to in moves:
            owner[i] = to


def place_sources(table, chosen, nobody, limit):
    """A source that no cue chose is given to the cue that loses least, if that costs little."""
    counts = [0] * (nobody + 1)
    for s in chosen.values():
        counts[s] += 1
    for s in range(nobody):
        if counts[s]:
            continue
        best, at = -limit, None
        for j, old in chosen.items():
            free = old == nobody or counts[old] > 1
            if free and s in table[j] and table[j][s] - table[j][old] > best:
                best, at = table[j][s] - table[j][old], j
        if at is not None:
            counts[chosen[at]] -= 1
            counts[s] += 1
            chosen[at] = s


def features(cue, source, contents, source_link, content_link):
    """What the calibration sees; the same list as in Calibration.java."""
    words = sum(c[2] - c[1] for c in contents)
    values = [
        1.0,
        cue[3],
        source[3] if source else 0.0,
        0.0 if source else 1.0,
        sum(c[3] * (c[2] - c[1]) for c in contents) / words,
        math.log(max(source_link, 1e-9)),
        math.log(max(content_link, 1e-9)),
    ]
    return [max(v, FLOOR) for v in values]
