"""Text to word pieces with character offsets and surface features.

The same rules are written in Java in org.hearsay.annotate (WordPieces, QuoteMarks); a golden file holds both together.
Everything works on one code point at a time, so that the two languages cannot drift apart in regular expressions.
"""

import unicodedata

MAX_WORD = 100
REACH = 1500  # a single quotation mark is closed within so many characters or not at all
DOUBLE_OPEN = "\u201c\u201e\u201f\u00ab"
DOUBLE_CLOSE = "\u201d\u00bb"
SINGLE = {"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2039": "'", "\u203a": "'"}
NORMAL = dict(SINGLE, **{c: '"' for c in DOUBLE_OPEN + DOUBLE_CLOSE})
NORMAL.update({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2015": "\u2014"})
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
FEATURES = 60


def is_space(c):
    return c in " \t\n\r\x0b\x0c\u0085\u2028\u2029" or unicodedata.category(c) == "Zs"


def is_newline(c):
    return c in "\n\r\u0085\u2028\u2029"


def is_dropped(c):
    return c == "\ufffd" or (unicodedata.category(c) in ("Cc", "Cf", "Cs") and not is_space(c))


def is_punctuation(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return o > 127 and unicodedata.category(c).startswith("P")


def is_letter(c):
    return unicodedata.category(c).startswith("L")


def is_digit(c):
    return unicodedata.category(c) == "Nd"


def is_capital(c):
    return unicodedata.category(c) == "Lu"


def is_alnum(c):
    return is_letter(c) or is_digit(c)


def is_cjk(c):
    o = ord(c)
    return (
        0x4E00 <= o <= 0x9FFF
        or 0x3400 <= o <= 0x4DBF
        or 0x20000 <= o <= 0x2CEAF
        or 0xF900 <= o <= 0xFAFF
        or 0x2F800 <= o <= 0x2FA1F
    )


def fold(c):
    """Lower case without accents, as the vocabulary was built."""
    if c < "\u0080":
        return c.lower()
    return "".join(x for x in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(x) != "Mn")


def quote_states(text):
    """One of OUTSIDE, INSIDE, OPENING, CLOSING a character; a line end closes what is open."""
    out = bytearray(len(text))
    start = 0
    for i in range(len(text) + 1):
        if i == len(text) or is_newline(text[i]):
            _line(text, start, i, out)
            start = i + 1
    return out


def _line(text, start, end, out):
    inside = False
    single_end = -1
    i = start
    while i < end:
        c = text[i]
        if single_end >= 0:
            out[i] = CLOSING if i == single_end else INSIDE
            if i == single_end:
                single_end = -1
        elif c in DOUBLE_OPEN:
            out[i], inside = OPENING, True
        elif c in DOUBLE_CLOSE:
            out[i], inside = CLOSING, False
        elif c == '"':
            before = i > start and not is_space(text[i - 1]) and text[i - 1] not in "([{-\u2013\u2014"
            after = i + 1 < end and not is_space(text[i + 1])
            opens = (not before and after) if inside else not (before and not (after and is_alnum(text[i + 1])))
            out[i], inside = (OPENING, True) if opens else (CLOSING, False)
        elif not inside and c in "'\u2018" and _single_opens(text, start, i, end):
            single_end = _single_close(text, i, end)
            out[i] = OPENING if single_end >= 0 else OUTSIDE
        else:
            out[i] = INSIDE if inside else OUTSIDE
        i += 1


def _single_opens(text, start, i, end):
    free = i == start or is_space(text[i - 1]) or text[i - 1] in "([{-\u2013\u2014"
    return free and i + 1 < end and is_alnum(text[i + 1])


def _single_close(text, i, end):
    first = -1
    for j in range(i + 2, min(end, i + REACH)):
        if text[j] in DOUBLE_OPEN or text[j] == '"':
            break
        if text[j] in "'\u2019" and not is_space(text[j - 1]) and not (j + 1 < end and is_alnum(text[j + 1])):
            if text[j - 1] in ".,!?;\u2026":
                return j
            if first < 0:
                first = j
    return first


class WordPieces:
    def __init__(self, vocabulary):
        self.ids = {w: i for i, w in enumerate(vocabulary)}
        self.cls, self.sep, self.unk, self.mask = (self.ids[x] for x in ("[CLS]", "[SEP]", "[UNK]", "[MASK]"))
        self.cache = {}

    def words(self, text):
        """(start, end, folded) of every word or punctuation mark."""
        out, start, buf, last = [], -1, [], 0
        for i, raw in enumerate(text):
            if is_space(raw):
                if start >= 0:
                    out.append((start, last, "".join(buf)))
                    start, buf = -1, []
                continue
            if is_dropped(raw):
                continue
            c = NORMAL.get(raw, raw)
            if is_punctuation(c) or is_cjk(c):
                if start >= 0:
                    out.append((start, last, "".join(buf)))
                    start, buf = -1, []
                out.append((i, i + 1, c))
                continue
            if start < 0:
                start = i
            buf.append(fold(c))
            last = i + 1
        if start >= 0:
            out.append((start, last, "".join(buf)))
        return [w for w in out if w[2]]

    def pieces(self, word):
        got = self.cache.get(word)
        if got is None:
            got = self.cache[word] = self._pieces(word)
        return got

    def _pieces(self, word):
        if len(word) > MAX_WORD:
            return [self.unk]
        out, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at:
                piece = ("##" if at else "") + word[at:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == at:
                return [self.unk]
            out.append(self.ids[piece])
            at = end
        return out

    def encode(self, text):
        """words [(start, end)], piece ids, feature ids, index of each word's first piece."""
        states = quote_states(text)
        spans, ids, features, first = [], [], [], []
        before = 0
        for start, end, word in self.words(text):
            gap = 2 if not spans else 0
            for c in text[before:start]:
                if is_newline(c):
                    gap = 2
                elif gap == 0 and is_space(c):
                    gap = 1
            before = end
            base = 3 * shape(text[start:end]) + 15 * states[start]
            first.append(len(ids))
            spans.append((start, end))
            for k, piece in enumerate(self.pieces(word)):
                ids.append(piece)
                features.append(base + (gap if k == 0 else 0))
        return spans, ids, features, first


def shape(surface):
    """0 lower, 1 capital first, 2 all capitals, 3 digits, 4 punctuation."""
    c = surface[0]
    if is_punctuation(NORMAL.get(c, c)):
        return 4
    if is_digit(c):
        return 3
    if is_capital(c):
        letters = [x for x in surface if is_letter(x)]
        return 2 if len(letters) > 1 and all(is_capital(x) for x in letters) else 1
    return 0
