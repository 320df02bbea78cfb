-- verdicts.db, opened beside the facts as people: what people said of them, and the stories as these verdicts leave them. A file
-- of its own, so that a verdict never waits for a run that writes the facts. Statements are parted by a line with ;; alone.

-- What a person said of an inferred derivation. Rows are only ever added: the last one about a pair holds.
CREATE TABLE IF NOT EXISTS people.verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  child TEXT NOT NULL,
  parent TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected', 'withdrawn')),
  note TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
)
;;
CREATE INDEX IF NOT EXISTS people.verdict_pair ON verdict (child, parent, id)
;;
CREATE TRIGGER IF NOT EXISTS people.verdict_is_a_log BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are only ever added'); END
;;
-- Ids of documents that are being deleted: only what was said of these may go.
CREATE TABLE IF NOT EXISTS people.forgotten (name TEXT PRIMARY KEY) WITHOUT ROWID
;;
CREATE TRIGGER IF NOT EXISTS people.verdict_stays BEFORE DELETE ON verdict
WHEN NOT EXISTS (SELECT 1 FROM forgotten WHERE name IN (OLD.child, OLD.parent))
BEGIN SELECT RAISE(ABORT, 'verdicts are only ever added'); END
;;
-- The verdicts that hold.
CREATE VIEW IF NOT EXISTS people.standing AS
SELECT v.child, v.parent, v.verdict, v.note, v.at FROM verdict v
WHERE v.verdict <> 'withdrawn' AND v.id = (SELECT max(w.id) FROM verdict w WHERE w.child = v.child AND w.parent = v.parent)
;;
-- Stories in which verdicts hold, counted with them: the columns of the tables of the facts. One whose touched is not that of the
-- story is of facts that are gone, and does not count.
CREATE TABLE IF NOT EXISTS people.judged_story (
  id TEXT PRIMARY KEY, headline TEXT NOT NULL,
  documents INTEGER NOT NULL, versions INTEGER NOT NULL, original_reporting INTEGER NOT NULL,
  origins_low INTEGER NOT NULL, origins_best INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  record TEXT NOT NULL,
  touched INTEGER NOT NULL
)
;;
CREATE TABLE IF NOT EXISTS people.judged_claim (
  story TEXT NOT NULL REFERENCES judged_story (id) ON DELETE CASCADE, id TEXT NOT NULL, text TEXT NOT NULL,
  low REAL, best REAL, high REAL,
  origins_low INTEGER NOT NULL, origins_best INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  PRIMARY KEY (story, id)
) WITHOUT ROWID
;;
CREATE TABLE IF NOT EXISTS people.judged_claim_assertion (
  story TEXT NOT NULL REFERENCES judged_story (id) ON DELETE CASCADE, claim TEXT NOT NULL, article TEXT NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, stance TEXT NOT NULL, chain TEXT NOT NULL
)
;;
CREATE INDEX IF NOT EXISTS people.judged_claim_assertion_story ON judged_claim_assertion (story)
;;
CREATE TABLE IF NOT EXISTS people.judged_alert (
  id INTEGER PRIMARY KEY,
  story TEXT NOT NULL REFERENCES judged_story (id) ON DELETE CASCADE, kind TEXT NOT NULL, text TEXT NOT NULL
)
;;
CREATE INDEX IF NOT EXISTS people.judged_alert_story ON judged_alert (story)
;;
-- Derivations as people left them: without the rejected ones; confirmed ones confirmed, and with an end where there was none.
-- found_child, found_parent: as the facts have them. word: confirmed, turned (confirmed the other way round) or null.
CREATE TEMP VIEW IF NOT EXISTS judged_edge AS
SELECT id, child AS found_child, parent AS found_parent,
  CASE WHEN word = 'turned' THEN parent ELSE child END AS child,
  CASE WHEN word = 'turned' THEN child ELSE parent END AS parent,
  kind,
  CASE WHEN word IS NULL THEN status ELSE 'confirmed' END AS status,
  CASE WHEN word IS NULL THEN confidence ELSE 1 END AS confidence,
  CASE WHEN word IS NULL THEN undirected ELSE 0 END AS undirected,
  CASE WHEN word = 'turned' THEN parent_in_child ELSE child_in_parent END AS child_in_parent,
  CASE WHEN word = 'turned' THEN child_in_parent ELSE parent_in_child END AS parent_in_child,
  record, word
FROM (
  SELECT e.*, CASE WHEN e.status = 'inferred' THEN coalesce(
    (SELECT s.verdict FROM people.standing s WHERE s.child = e.child AND s.parent = e.parent),
    CASE WHEN e.undirected THEN
      (SELECT CASE s.verdict WHEN 'confirmed' THEN 'turned' ELSE s.verdict END FROM people.standing s
       WHERE s.child = e.parent AND s.parent = e.child) END) END AS word
  FROM main.edge e)
WHERE word IS NULL OR word <> 'rejected'
;;
-- Ids of the stories that stand as verdicts leave them.
CREATE TEMP VIEW IF NOT EXISTS judged AS
SELECT j.id FROM people.judged_story j JOIN main.story s ON s.id = j.id AND s.touched = j.touched
