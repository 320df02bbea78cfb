"""Reliability: what confidences said against what was so, as a table and a small picture (standard library only)."""
import importlib.util

from calibrate_citations import bins

WIDE, HIGH, EDGE = 260, 220, 34


def triples(scorer, gold, found):
    """True for every predicted triple, in order, whose source and content are right at half their words."""
    spec = importlib.util.spec_from_file_location('score_attribution', scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    by_id = {p['id']: p for p in found}
    out = {}
    for g in module.load(gold):
        doc = module.Doc(g['text'])

        def sets(rows, doc=doc):
            return [{r: doc.tset(a.get(r) or []) for r in module.ROLES} for a in rows]

        want, got = sets(g['attributions']), sets(by_id[g['id']]['attributions'])
        right = [False] * len(got)
        for i, j in module.match(want, got):
            a, b = want[i], got[j]
            right[j] = module.dice(a['content'], b['content']) >= 0.5 and module.dice(a['source'], b['source']) >= 0.5
        out[g['id']] = right
    return [ok for p in found for ok in out[p['id']]]


def table(sets):
    lines = []
    for name, pairs in sets.items():
        rows, error = bins(pairs)
        lines += [f'**{name}**: {len(pairs)}, expected calibration error {error:.3f}', '', '| confidence | cases | said | was |', '|---|---|---|---|']
        lines += [f"| {r['from']:.1f}–{r['from'] + 0.1:.1f} | {r['count']} | {r['said']:.3f} | {r['was']:.3f} |" for r in rows]
        lines.append('')
    return lines


def svg(sets):
    """One panel a set: the diagonal, and a dot a bin, its area the number of cases."""
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE * len(sets)}" height="{HIGH + 20}" font-family="sans-serif" font-size="10">',
             '<rect width="100%" height="100%" fill="white"/>']
    for k, (name, pairs) in enumerate(sets.items()):
        rows, error = bins(pairs)
        x0, size = k * WIDE + EDGE, HIGH - 2 * EDGE
        parts.append(f'<text x="{x0}" y="14">{name.split(":")[0]}</text><text x="{x0}" y="26">error {error:.3f}, {len(pairs)} cases</text>')
        parts.append(f'<path d="M{x0} {EDGE}v{size}h{size}" fill="none" stroke="black"/>')
        parts.append(f'<path d="M{x0} {EDGE + size}l{size} {-size}" stroke="#bbb" stroke-dasharray="3"/>')
        for tick in (0, 0.5, 1):
            parts.append(f'<text x="{x0 + tick * size - 5:.0f}" y="{EDGE + size + 12}">{tick:g}</text>')
            parts.append(f'<text x="{x0 - 20}" y="{EDGE + size - tick * size + 3:.0f}">{tick:g}</text>')
        for r in rows:
            radius = 2 + 9 * (r['count'] / len(pairs)) ** 0.5
            parts.append(f'<circle cx="{x0 + r["said"] * size:.1f}" cy="{EDGE + size - r["was"] * size:.1f}" r="{radius:.1f}" fill="#2a6f97" fill-opacity="0.6"/>')
        parts.append(f'<text x="{x0 + size / 2 - 10:.0f}" y="{EDGE + size + 26}">said</text><text x="{x0 + size + 4}" y="{EDGE + 8}">was</text>')
    return '\n'.join([*parts, '</svg>']) + '\n'
