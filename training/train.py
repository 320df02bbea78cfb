#!/usr/bin/env python3
"""Fine-tunes the tagger. See README.md for the command that made the shipped model."""

import argparse
import json
import math
import time

import numpy as np
import torch

from corpus import Article, batches, read
from evaluate import scores_of, settings_of
from model import Tagger
from wordpiece import WordPieces


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--base", required=True, help="ONNX file of the encoder to start from")
    p.add_argument("--vocabulary", required=True, help="its vocabulary, one word piece a line")
    p.add_argument("--train", required=True)
    p.add_argument("--dev", required=True)
    p.add_argument("--scorer", required=True, help="score_attribution.py")
    p.add_argument("--out", required=True, help="checkpoint to write (.pt); scores go to .json beside it")
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--window", type=int, default=256)
    p.add_argument("--batch", type=int, default=8)
    p.add_argument("--rate", type=float, default=2.5e-4)
    p.add_argument("--layer-decay", type=float, default=0.9)
    p.add_argument("--link-weight", type=float, default=0.15)
    p.add_argument("--average", type=float, default=0.996)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=17)
    p.add_argument("--limit", type=int, default=0)
    p.add_argument("--minutes", type=float, default=0, help="stop here at the latest, decaying the rate accordingly")
    p.add_argument("--resume", help="checkpoint to go on from, with a fresh rate")
    p.add_argument("--compile", action="store_true")
    return p.parse_args()


def groups(model, rate, decay):
    depth = len(model.layers)
    for name, p in model.named_parameters():
        if name.startswith("words."):
            p.requires_grad_(False)
            continue
        if name.startswith("layers."):
            lr = rate * decay ** (depth - 1 - int(name.split(".")[1]))
        elif name.startswith(("positions", "norm.")):
            lr = rate * decay**depth
        elif name.startswith("features"):
            lr = rate * 2
        elif name.startswith(("tags", "links")):
            lr = rate * 4
        else:
            lr = rate * 20
        yield {"params": [p], "lr": lr, "peak": lr, "weight_decay": 0.01 if p.dim() > 1 and lr <= rate else 0.0}


def loss_of(model, run, item, link_weight):
    ids, features, mask, words, tags, on, source, cue = (torch.from_numpy(x) for x in item)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        emitted, links = run(ids, features, mask)
    emitted = emitted.float().gather(1, words[..., None].expand(-1, -1, emitted.shape[-1]))
    links = links.float().gather(1, words[..., None].expand(-1, -1, links.shape[-1]))
    loss = model.crf_loss(emitted, tags, on)
    to_source, to_cue = model.link_scores(links)
    off = ~on[:, None, :]
    to_source = to_source.masked_fill(torch.cat([torch.zeros_like(off[..., :1]), off], -1), -1e4)
    to_cue = to_cue.masked_fill(off, -1e4)
    for table, goal in ((to_source, source), (to_cue, cue)):
        rows = goal.any(-1)
        if rows.any():
            t, g = table[rows], goal[rows]
            part = torch.logsumexp(t, -1) - torch.logsumexp(t.masked_fill(~g, -1e4), -1)
            loss = loss + link_weight * part.mean()
    return loss


def main():
    o = options()
    torch.manual_seed(o.seed)
    np.random.seed(o.seed)
    torch.set_num_threads(o.threads)
    with open(o.vocabulary, encoding="utf-8") as f:
        pieces = WordPieces(f.read().rstrip("\n").split("\n"))
    train = [Article(r, pieces) for r in read(o.train)]
    dev = [Article(r, pieces) for r in read(o.dev)]
    if o.limit:
        train, dev = train[: o.limit], dev[: o.limit]
    print(len(train), "articles", sum(len(a.ids) for a in train), "pieces", flush=True)
    model = Tagger.from_onnx(o.base)
    if o.resume:
        model.load_state_dict(torch.load(o.resume))
    run = torch.compile(model) if o.compile else model
    optimiser = torch.optim.AdamW(list(groups(model, o.rate, o.layer_decay)), betas=(0.9, 0.98))
    total = o.epochs * sum(1 for _ in batches(train, pieces, o.window, o.batch, 0, augment=False))
    average = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    history, step, began = [], 0, time.time()
    for epoch in range(1, o.epochs + 1):
        if o.minutes and time.time() - began > 60 * o.minutes:
            break
        model.train()
        mean = 0.0
        for item in batches(train, pieces, o.window, o.batch, o.seed * 1000 + epoch):
            step += 1
            spent = max(step / total, (time.time() - began) / (60 * o.minutes) if o.minutes else 0.0)
            if spent >= 1.0 and step < total:
                break
            share = min(step / (0.05 * total), 1.0) * (1.0 - spent)
            for g in optimiser.param_groups:
                g["lr"] = g["peak"] * share
            loss = loss_of(model, run, item, o.link_weight)
            loss.backward()
            torch.nn.utils.clip_grad_norm_((p for p in model.parameters() if p.requires_grad), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            keep = min(o.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for n, p in model.named_parameters():
                    if p.requires_grad:
                        average[n].lerp_(p, 1 - keep)
            mean = loss.item() if not mean else 0.98 * mean + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"epoch {epoch} step {step}/{total} loss {mean:.4f} {time.time() - began:.0f}s", flush=True)
        history.append(finish(o, model, average, dev, pieces, epoch, step, mean, began))
        with open(o.out + ".json", "w", encoding="utf-8") as f:
            json.dump(history, f, indent=1)


def finish(o, model, average, dev, pieces, epoch, step, mean, began):
    """Scores and saves the averaged weights."""
    now = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    with torch.no_grad():
        for n, p in model.named_parameters():
            if n in average:
                p.copy_(average[n])
    torch.save(model.state_dict(), o.out)
    torch.save(model.state_dict(), f"{o.out}.{epoch}")
    spent = time.time() - began
    score = scores_of(model, settings_of(model), dev, pieces, o.scorer, o.dev)
    row = {"epoch": epoch, "step": step, "loss": round(mean, 4), "seconds": round(spent), **score}
    print(json.dumps(row), flush=True)
    with torch.no_grad():
        for n, p in model.named_parameters():
            if n in now:
                p.copy_(now[n])
    return row


if __name__ == "__main__":
    main()
