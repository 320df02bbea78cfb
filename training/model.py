"""The tagger: a BERT encoder read from an ONNX file, a tag head with a CRF, and a bilinear linking head."""

import math

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from wordpiece import FEATURES

TAGS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
LINK = 32
BUCKETS = 10
FORBIDDEN = -1e4


def allowed(previous, tag):
    if tag in (0, 1, 3, 5):
        return True
    return previous in (tag - 1, tag)


class Layer(nn.Module):
    def __init__(self, width, inner, heads, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        p = self.dropout if self.training else 0.0
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        y = self.out(y.transpose(1, 2).reshape(b, t, w))
        x = self.norm1(x + F.dropout(y, p, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(y, p, self.training))


class Tagger(nn.Module):
    def __init__(self, vocabulary=30522, width=384, inner=1536, layers=6, heads=12, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.features = nn.Embedding(FEATURES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.tags = nn.Linear(width, len(TAGS))
        self.links = nn.Linear(width, 4 * LINK)
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.distance = nn.Parameter(torch.zeros(2, 2 * BUCKETS + 1))
        self.nobody = nn.Parameter(torch.zeros(LINK))
        self.nobody_bias = nn.Parameter(torch.zeros(1))
        nn.init.normal_(self.tags.weight, std=0.02)
        nn.init.normal_(self.links.weight, std=0.05)
        mask = torch.tensor([[0.0 if allowed(i, j) else FORBIDDEN for j in range(7)] for i in range(7)])
        self.register_buffer("grammar", mask, persistent=False)

    @staticmethod
    def from_onnx(path, **options):
        graph = onnx.load(path).graph
        weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        for node in graph.node:
            if node.op_type == "MatMul" and node.input[1] in weights and node.name.startswith("/encoder/"):
                name = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".")
                weights[name + ".weight"] = weights[node.input[1]].T
        layers = 1 + max(int(n.split(".")[2]) for n in weights if n.startswith("encoder.layer."))
        vocabulary, width = weights["embeddings.word_embeddings.weight"].shape
        inner = weights["encoder.layer.0.intermediate.dense.bias"].shape[0]
        model = Tagger(vocabulary, width, inner, layers, **options)
        model.load_base(weights)
        return model

    def load_base(self, w):
        def put(parameter, *names, axis=0):
            value = np.concatenate([w[n] for n in names], axis) if len(names) > 1 else w[names[0]]
            parameter.data.copy_(torch.from_numpy(np.array(value, dtype=np.float32)))

        put(self.words.weight, "embeddings.word_embeddings.weight")
        put(self.positions.weight, "embeddings.position_embeddings.weight")
        put(self.norm.weight, "embeddings.LayerNorm.weight")
        put(self.norm.bias, "embeddings.LayerNorm.bias")
        first = torch.from_numpy(np.array(w["embeddings.token_type_embeddings.weight"][0]))
        self.features.weight.data.copy_(first.expand_as(self.features.weight))
        for i, layer in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                qkv = [f"{p}attention.self.{x}.{kind}" for x in ("query", "key", "value")]
                put(getattr(layer.qkv, kind), *qkv)
                put(getattr(layer.out, kind), f"{p}attention.output.dense.{kind}")
                put(getattr(layer.norm1, kind), f"{p}attention.output.LayerNorm.{kind}")
                put(getattr(layer.up, kind), f"{p}intermediate.dense.{kind}")
                put(getattr(layer.down, kind), f"{p}output.dense.{kind}")
                put(getattr(layer.norm2, kind), f"{p}output.LayerNorm.{kind}")

    def encode(self, ids, features, mask):
        t = ids.shape[1]
        x = self.words(ids) + self.features(features) + self.positions.weight[:t]
        x = F.dropout(self.norm(x), self.dropout, self.training)
        if mask is not None:
            mask = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, features, mask):
        x = self.encode(ids, features, mask)
        x = F.dropout(x, self.dropout, self.training)
        return self.tags(x), self.links(x)

    def table(self):
        return self.transitions + self.grammar

    def crf_loss(self, scores, gold, mask, smooth=0.0):
        """Negative log likelihood a word; scores [B,W,7] float, gold [B,W], mask [B,W] bool (left aligned)."""
        table = self.table()
        alpha = self.start + scores[:, 0]
        path = self.start[gold[:, 0]] + scores[:, 0].gather(1, gold[:, :1])[:, 0]
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + table, 1) + scores[:, t]
            on = mask[:, t]
            alpha = torch.where(on[:, None], step, alpha)
            gain = table[gold[:, t - 1], gold[:, t]] + scores[:, t].gather(1, gold[:, t : t + 1])[:, 0]
            path = path + torch.where(on, gain, torch.zeros_like(gain))
        return (torch.logsumexp(alpha, 1) - path).sum() / mask.sum()

    def link_scores(self, links):
        """Both score tables [B,T,T]: cue token to source token (with nobody in front), content token to cue token."""
        cue_q, source_k, content_q, cue_k = links.split(LINK, -1)
        t = links.shape[1]
        offsets = buckets(t).to(links.device)
        scale = 1 / math.sqrt(LINK)
        sources = cue_q @ source_k.transpose(1, 2) * scale + self.distance[0][offsets]
        cues = content_q @ cue_k.transpose(1, 2) * scale + self.distance[1][offsets]
        nobody = cue_q @ self.nobody * scale + self.nobody_bias
        return torch.cat([nobody[..., None], sources], -1), cues


def bucket(distance):
    """Signed logarithmic bucket of to - from, in 0 .. 2*BUCKETS."""
    size = min(abs(distance).bit_length(), BUCKETS)
    return BUCKETS + (size if distance > 0 else -size)


_tables = {}


def buckets(t):
    if t not in _tables:
        _tables[t] = torch.tensor([[bucket(j - i) for j in range(t)] for i in range(t)])
    return _tables[t]
