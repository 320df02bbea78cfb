#!/usr/bin/env python3
"""Kills hearsay while it writes, and looks whether anything is lost or doubled.

    quality/kill.py [--kills 20] [--seed 1] [--hearsay ./hearsay] [--articles 240]

Makes a pile of invented articles, ingests it undisturbed in two parts, deletes some, and keeps the
hashes over all facts (`hearsay check` prints them). Then, until so many kills are done: a new
corpus is ingested, or one that is there is added to or deleted from, and the process is ended with
SIGKILL at a random moment. After every kill nothing may be damaged: leftovers and work to be done
are fine, and `check` names them. In the end the same command is run undisturbed: `check` must be
clean and the facts must have the very hash of the undisturbed corpus.

Standard library only. Exit 1 where anything differs.
"""
import argparse, json, pathlib, random, re, shutil, signal, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SYLLABLES = "bar dol fen gar hul kes lom mir nor pel quin ras sol tam ulv wes yor zan".split()


def word(rng):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3)))


def sentence(rng, topic):
    words = [rng.choice(topic) if rng.random() < 0.6 else word(rng) for _ in range(rng.randint(8, 18))]
    text = " ".join(words).capitalize()
    kind = rng.random()
    if kind < 0.2:
        return f"“{text},” said {word(rng).capitalize()} {word(rng).capitalize()}."
    if kind < 0.3:
        return f"{text}, The {word(rng).capitalize()} Courier reported."
    return text + "."


def pile(folder, count, seed):
    """Stories of three to nine reports, half of them copies with small changes, in files of 20 lines."""
    rng = random.Random(seed)
    outlets = [f"{word(rng).capitalize()} {kind}" for kind in ("Post", "Herald", "News Agency", "Times") for _ in range(5)]
    articles = []
    while len(articles) < count:
        topic = [word(rng) for _ in range(25)]
        story = []
        for _ in range(rng.randint(3, 9)):
            if story and rng.random() < 0.5:
                text = list(rng.choice(story))
                text[rng.randrange(len(text))] = sentence(rng, topic)
            else:
                text = [" ".join(sentence(rng, topic) for _ in range(3)) for _ in range(rng.randint(4, 9))]
            story.append(text)
            number = len(articles)
            articles.append(
                {
                    "id": f"a{number:05d}",
                    "outlet": rng.choice(outlets),
                    "published": f"2031-0{rng.randint(1, 9)}-{rng.randint(10, 28)}T{rng.randint(10, 23)}:00:00Z",
                    "headline": " ".join(rng.choice(topic) for _ in range(6)).capitalize(),
                    "text": "\n\n".join(text),
                }
            )
    rng.shuffle(articles)
    folder.mkdir(parents=True)
    for i in range(0, len(articles), 20):
        lines = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles[i : i + 20])
        (folder / f"part-{i // 20:03d}.jsonl").write_text(lines, encoding="utf-8")
    return [a["id"] for a in articles]


class Hearsay:
    def __init__(self, command):
        self.command = command.split()

    def start(self, *arguments):
        return subprocess.Popen(
            self.command + [str(a) for a in arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def run(self, *arguments, ok=(0,)):
        done = subprocess.run(self.command + [str(a) for a in arguments], capture_output=True, text=True)
        if done.returncode not in ok:
            sys.exit(f"hearsay {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def check(self, corpus, clean):
        out = self.run("check", "--corpus", corpus, ok=(0, 3))
        damage = [line for line in out.splitlines() if line.startswith("  repair: nothing")]
        if damage or (clean and not out.rstrip().endswith("clean")):
            sys.exit(f"{corpus} is not {'clean' if clean else 'undamaged'}:\n{out}")
        return re.search(r"facts sha256 (\w+)", out).group(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=240)
    parser.add_argument("--hearsay", default=str(ROOT / "hearsay"))
    options = parser.parse_args()
    rng = random.Random(options.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="hearsay-kill-"))
    try:
        trial(options, rng, work, Hearsay(options.hearsay))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def trial(options, rng, work, hearsay):
    ids = pile(work / "pile", options.articles, options.seed)
    files = sorted((work / "pile").iterdir())
    gone = sorted(rng.sample(ids, 7))

    def ingest(corpus, paths):
        return ["ingest", "--fast", "--quiet", "--corpus", corpus, *paths]

    def delete(corpus):
        return ["delete", "--quiet", "--corpus", corpus, *gone]

    # Undisturbed: half, all, without some.
    half = work / "half"
    hearsay.run(*ingest(half, files[: len(files) // 2]))
    full = work / "full"
    shutil.copytree(half, full)
    begun = time.monotonic()
    hearsay.run(*ingest(full, files))
    took = time.monotonic() - begun
    whole = hearsay.check(full, clean=True)
    at_once = work / "at-once"
    hearsay.run(*ingest(at_once, files))
    if hearsay.check(at_once, clean=True) != whole:
        sys.exit("two parts and one give different facts")
    less = work / "less"
    shutil.copytree(full, less)
    hearsay.run(*delete(less))
    without = hearsay.check(less, clean=True)

    # from which corpus, which command, how long it takes at least and at most, what must come of it
    scenes = [
        ("new", None, lambda c: ingest(c, files), whole),
        ("add", half, lambda c: ingest(c, files), whole),
        ("delete", full, delete, without),
    ]
    kills = {name: 0 for name, *_ in scenes}
    late = 0
    rounds = 0
    while sum(kills.values()) < options.kills:
        name, base, command, wanted = scenes[rounds % 4 % 3]
        rounds += 1
        corpus = work / "killed"
        shutil.rmtree(corpus, ignore_errors=True)
        if base:
            shutil.copytree(base, corpus)
        for _ in range(rng.randint(1, 4)):
            if sum(kills.values()) == options.kills:
                break
            process = hearsay.start(*command(corpus))
            time.sleep(rng.uniform(0.15, 1.05) * took)
            if process.poll() is not None:
                late += 1
                break
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills[name] += 1
            if (corpus / "facts.db").exists():
                hearsay.check(corpus, clean=False)
        hearsay.run(*command(corpus), ok=(0, 1, 3) if name == "delete" else (0,))
        if hearsay.check(corpus, clean=True) != wanted:
            shutil.copytree(corpus, pathlib.Path(tempfile.mkdtemp()) / "differs", dirs_exist_ok=True)
            sys.exit(f"after {kills} kills the facts differ from the undisturbed ones ({name})")
        print(f"{name}: {sum(kills.values())} kills so far, facts as undisturbed", file=sys.stderr, flush=True)
    print(
        f"{sum(kills.values())} kills ({', '.join(f'{k} {v}' for k, v in kills.items())}) in {rounds} corpora of"
        f" {options.articles} articles, {late} came too late: nothing lost, nothing doubled, same facts"
    )


if __name__ == "__main__":
    main()
