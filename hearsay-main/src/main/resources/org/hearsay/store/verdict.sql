-- What a person said of an inferred derivation. Rows are only ever added: the last one about a pair holds.
CREATE TABLE IF NOT EXISTS verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  child TEXT NOT NULL,
  parent TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected', 'withdrawn')),
  note TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);;
CREATE INDEX IF NOT EXISTS verdict_child ON verdict (child);;
CREATE TRIGGER IF NOT EXISTS verdict_is_a_log BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are only ever added'); END;;
-- Only what was said of a document that has itself been deleted may go.
CREATE TRIGGER IF NOT EXISTS verdict_stays BEFORE DELETE ON verdict
WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.child)
  AND (OLD.parent LIKE 'absent:%' OR EXISTS (SELECT 1 FROM article WHERE id = OLD.parent))
BEGIN SELECT RAISE(ABORT, 'verdicts are only ever added'); END
;;
-- The row of a story in which verdicts hold, counted with them; the table story keeps what the evidence alone gives.
CREATE TABLE IF NOT EXISTS judged_row (
  story TEXT PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  judged_versions INTEGER NOT NULL, judged_original INTEGER NOT NULL,
  judged_low INTEGER NOT NULL, judged_best INTEGER NOT NULL, judged_high INTEGER NOT NULL,
  record TEXT NOT NULL
) WITHOUT ROWID
