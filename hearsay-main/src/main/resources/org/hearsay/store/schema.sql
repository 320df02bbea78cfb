-- The facts of a corpus. Every table can be read with any SQLite tool; columns named record hold the same fact whole, as JSON
-- with UTF-16 offsets, so that nothing is lost on the way back into the program.

CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row for each call of ingest; finished is null where it was cut off.
CREATE TABLE IF NOT EXISTS run (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  settings TEXT NOT NULL,
  added INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  finished INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS article (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  domain TEXT,
  headline TEXT,
  language TEXT,
  published TEXT,            -- ISO 8601 as exact as known; null: undated
  published_precision TEXT,
  published_earliest TEXT,   -- UTC bounds of what published can mean
  published_latest TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (id),
  record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_outlet ON article (outlet);

CREATE TABLE IF NOT EXISTS date_candidate (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  value TEXT NOT NULL, precision TEXT NOT NULL, role TEXT NOT NULL, found TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS date_candidate_article ON date_candidate (article);

CREATE TABLE IF NOT EXISTS attribution (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  source TEXT NOT NULL, cue TEXT NOT NULL, content TEXT NOT NULL, -- the words
  manner TEXT NOT NULL, within TEXT, source_kind TEXT, source_name TEXT, descriptor TEXT,
  hedged INTEGER NOT NULL, denied INTEGER NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS attribution_source_name ON attribution (source_name);

CREATE TABLE IF NOT EXISTS citation (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  citing TEXT NOT NULL, cited TEXT NOT NULL, kind TEXT NOT NULL, role TEXT NOT NULL, attribution TEXT, confidence REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS citation_article ON citation (article);
CREATE INDEX IF NOT EXISTS citation_cited ON citation (cited);

-- What follows is derived from the articles and written anew when they change.
CREATE TABLE IF NOT EXISTS node (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, article TEXT, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS edge (
  id INTEGER PRIMARY KEY,
  child TEXT NOT NULL, parent TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL,
  undirected INTEGER NOT NULL, child_in_parent REAL, parent_in_child REAL, record TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS edge_child ON edge (child);
CREATE INDEX IF NOT EXISTS edge_parent ON edge (parent);
CREATE TABLE IF NOT EXISTS copy_group (id INTEGER PRIMARY KEY, representative TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS story (
  id TEXT PRIMARY KEY, headline TEXT NOT NULL,
  documents INTEGER NOT NULL, versions INTEGER NOT NULL, original_reporting INTEGER NOT NULL,
  origins_low INTEGER NOT NULL, origins_best INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  record TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS story_article (story TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (story, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS story_article_article ON story_article (article);
CREATE TABLE IF NOT EXISTS claim (
  story TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, low REAL, best REAL, high REAL,
  origins_low INTEGER NOT NULL, origins_best INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS alert (id INTEGER PRIMARY KEY, story TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, story TEXT NOT NULL, type TEXT, place TEXT, happened TEXT, record TEXT NOT NULL) WITHOUT ROWID;

-- The quarantine: input that could not be used.
CREATE TABLE IF NOT EXISTS rejected (
  path TEXT NOT NULL, byte_offset INTEGER, reason TEXT NOT NULL, run INTEGER NOT NULL,
  UNIQUE (path, byte_offset, reason)
);

-- For the pages about names and for counting a story again.
CREATE INDEX IF NOT EXISTS node_name ON node (name);
CREATE INDEX IF NOT EXISTS alert_story ON alert (story);
CREATE INDEX IF NOT EXISTS story_documents ON story (documents, id);
CREATE INDEX IF NOT EXISTS copy_group_representative ON copy_group (representative);
