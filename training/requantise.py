#!/usr/bin/env python3
"""Writes a shipped int8 model anew: widened to float, evened out, quantised, calibrated.

For a model whose checkpoint is gone. Its weights are then rounded twice; export.py rounds once.
"""

import argparse
import json
import os

import numpy as np
import onnx
from onnx import helper, numpy_helper

from export import CUE_GOES_ON, arguments, lean, ship, vocabulary


def widened(path):
    """A float model of an int8 file that export.py wrote: matrices only, the word embeddings stay as they are."""
    model = onnx.load(path)
    graph = model.graph
    constant = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    maker = {o: n for n in graph.node for o in n.output}
    user = {}
    for n in graph.node:
        for i in n.input:
            user.setdefault(i, n)
    gone, made = set(), {}
    for n in graph.node:
        if n.op_type != "MatMulInteger":
            continue
        cast = user[n.output[0]]
        product = user[cast.output[0]]
        scales = maker[next(i for i in product.input if i != cast.output[0])]
        scale = constant[next(i for i in scales.input if i in constant)]
        name = n.input[1].replace("_quantized", "")
        whole = constant[n.input[1]].astype(np.float32) - constant[n.input[3]].astype(np.float32)
        constant[name] = whole * scale
        quantised = maker[n.input[0]]
        gone |= {x.name for x in (n, cast, scales, quantised)}
        node = helper.make_node("MatMul", [quantised.input[0], name], [product.output[0]], name=n.name.replace("_quant", ""))
        made[product.name] = (node, name)
    nodes = [made[n.name][0] if n.name in made else n for n in graph.node if n.name not in gone]
    read = {i for n in nodes for i in n.input}
    kept = [i for i in graph.initializer if i.name in read]
    kept += [numpy_helper.from_array(constant[name], name) for _, name in made.values()]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    return model


def main():
    p = arguments(argparse.ArgumentParser(description=__doc__))
    p.add_argument("--cue-goes-on", type=float, default=CUE_GOES_ON, help="added to that tag's bias; 0 if it was before")
    o = p.parse_args()
    model = widened(os.path.join(o.resources, "attribution-tagger.onnx"))
    lean(model, o.cue_goes_on)
    with open(os.path.join(o.resources, "attribution-tagger.json"), encoding="utf-8") as f:
        settings = json.load(f)
    words = vocabulary(os.path.join(o.resources, "vocab.txt"))
    ship(model, {k: v for k, v in settings.items() if k not in ("version", "calibration")}, words, o)


if __name__ == "__main__":
    main()
