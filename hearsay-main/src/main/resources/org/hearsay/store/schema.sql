-- The facts of a corpus. Every table can be read with any SQLite tool; columns named record hold the same fact whole, as JSON
-- with UTF-16 offsets, so that nothing is lost on the way back into the program. Columns named spans are JSON lists of
-- [start, end) in Unicode code points of article.text, as substr() counts. docs/corpus.md explains every column; a test
-- keeps the two together.

-- What the corpus knows of itself: format, generation of the facts, fast or not.
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row for each call that writes; finished is 0 where it was cut off.
CREATE TABLE IF NOT EXISTS run (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  settings TEXT NOT NULL,
  added INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  finished INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'ingest',
  begun TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  ended TEXT,
  traced INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
);

-- Raw bytes by content hash: where they lie in the WARC segments of the folder raw.
CREATE TABLE IF NOT EXISTS raw (
  sha256 TEXT PRIMARY KEY,
  segment INTEGER NOT NULL,
  position INTEGER NOT NULL,
  length INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS raw_segment ON raw (segment, position);

-- What was read: from where, when, and which bytes.
CREATE TABLE IF NOT EXISTS document (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  byte_offset INTEGER,
  url TEXT,
  retrieved TEXT,
  form TEXT NOT NULL,
  charset TEXT,
  given TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES raw (sha256),
  run INTEGER NOT NULL REFERENCES run (id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS document_sha256 ON document (sha256);

-- What is in a document. pending: 1 attributions are still to be found, 2 the lineage is still to be traced, 0 done.
-- touched: the generation of the facts in which something derived from this article last changed.
CREATE TABLE IF NOT EXISTS article (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  domain TEXT,
  headline TEXT,
  language TEXT,
  published TEXT,
  published_precision TEXT,
  published_earliest TEXT,
  published_latest TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (id),
  record TEXT NOT NULL,
  pending INTEGER NOT NULL DEFAULT 0,
  touched INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS article_outlet ON article (outlet, domain);
-- For lists by time: without it each of their rows would read a page of text.
CREATE INDEX IF NOT EXISTS article_time ON article (id, published_earliest, published);
CREATE INDEX IF NOT EXISTS article_pending ON article (pending) WHERE pending > 0;
CREATE INDEX IF NOT EXISTS article_touched ON article (touched);

CREATE TABLE IF NOT EXISTS date_candidate (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  value TEXT NOT NULL, precision TEXT NOT NULL, role TEXT NOT NULL, found TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS date_candidate_article ON date_candidate (article);

CREATE TABLE IF NOT EXISTS attribution (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  source TEXT NOT NULL, cue TEXT NOT NULL, content TEXT NOT NULL,
  manner TEXT NOT NULL, within TEXT, source_kind TEXT, source_name TEXT, descriptor TEXT,
  hedged INTEGER NOT NULL, denied INTEGER NOT NULL, confidence REAL NOT NULL,
  source_spans TEXT NOT NULL, cue_spans TEXT NOT NULL, content_spans TEXT NOT NULL,
  decided TEXT,
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS attribution_source_name ON attribution (source_name);

-- Which rule or model decided which field of an attribution. Most attributions are decided alike, so each list stands here once,
-- under a hash over it; in the articles it was half of their records.
CREATE TABLE IF NOT EXISTS decision (
  id TEXT NOT NULL, position INTEGER NOT NULL, field TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (id, position)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS citation (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  citing TEXT NOT NULL, cited TEXT NOT NULL, kind TEXT NOT NULL, role TEXT NOT NULL, attribution TEXT, confidence REAL NOT NULL,
  spans TEXT NOT NULL, found TEXT, rule TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS citation_article ON citation (article);
CREATE INDEX IF NOT EXISTS citation_cited ON citation (cited);

-- The outlets of the pile with which the attributions were found, on top of the registry.
CREATE TABLE IF NOT EXISTS known_outlet (name TEXT NOT NULL, domain TEXT NOT NULL, PRIMARY KEY (name, domain)) WITHOUT ROWID;

-- What follows is derived from the articles and written anew where they change.
CREATE TABLE IF NOT EXISTS node (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, article TEXT, record TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS node_article ON node (article);
CREATE TABLE IF NOT EXISTS edge (
  id INTEGER PRIMARY KEY,
  child TEXT NOT NULL, parent TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL,
  undirected INTEGER NOT NULL, child_in_parent REAL, parent_in_child REAL, record TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS edge_child ON edge (child);
CREATE INDEX IF NOT EXISTS edge_parent ON edge (parent);
CREATE TABLE IF NOT EXISTS edge_evidence (
  edge INTEGER NOT NULL REFERENCES edge (id) ON DELETE CASCADE,
  article TEXT NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, reason TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS edge_evidence_edge ON edge_evidence (edge);
CREATE INDEX IF NOT EXISTS edge_evidence_article ON edge_evidence (article);
CREATE TABLE IF NOT EXISTS edge_passage (
  edge INTEGER NOT NULL REFERENCES edge (id) ON DELETE CASCADE,
  child_start INTEGER NOT NULL, child_end INTEGER NOT NULL, parent_start INTEGER NOT NULL, parent_end INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS edge_passage_edge ON edge_passage (edge);
CREATE TABLE IF NOT EXISTS copy_group (id INTEGER PRIMARY KEY, representative TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS copy_group_article (
  copy_group INTEGER NOT NULL REFERENCES copy_group (id) ON DELETE CASCADE, article TEXT NOT NULL, PRIMARY KEY (copy_group, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS copy_group_article_article ON copy_group_article (article);

-- Articles joined by derivations, directly or through others of the pile; named by the smallest id.
CREATE TABLE IF NOT EXISTS family (article TEXT PRIMARY KEY, family TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS family_family ON family (family);

CREATE TABLE IF NOT EXISTS story (
  id TEXT PRIMARY KEY, headline TEXT NOT NULL,
  documents INTEGER NOT NULL, versions INTEGER NOT NULL, original_reporting INTEGER NOT NULL,
  origins_low INTEGER NOT NULL, origins_best INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  record TEXT NOT NULL,
  touched INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS story_documents ON story (documents DESC, id);
CREATE INDEX IF NOT EXISTS story_touched ON story (touched);
CREATE TABLE IF NOT EXISTS story_article (story TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (story, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS story_article_article ON story_article (article);
CREATE TABLE IF NOT EXISTS claim (
  story TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, low REAL, best REAL, high REAL,
  origins_low INTEGER NOT NULL, origins_best INTEGER NOT NULL, origins_high INTEGER NOT NULL,
  PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claim_assertion (
  story TEXT NOT NULL, claim TEXT NOT NULL, article TEXT NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, stance TEXT NOT NULL, chain TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS claim_assertion_claim ON claim_assertion (story, claim);
CREATE INDEX IF NOT EXISTS claim_assertion_article ON claim_assertion (article);
CREATE TABLE IF NOT EXISTS alert (id INTEGER PRIMARY KEY, story TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS alert_story ON alert (story);
CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, story TEXT NOT NULL, type TEXT, place TEXT, happened TEXT, record TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS event_story ON event (story);

-- The quarantine: input that could not be used.
CREATE TABLE IF NOT EXISTS rejected (
  path TEXT NOT NULL, byte_offset INTEGER, reason TEXT NOT NULL, run INTEGER NOT NULL,
  UNIQUE (path, byte_offset, reason)
);

-- For the pages about names.
CREATE INDEX IF NOT EXISTS node_name ON node (name);

-- What is no longer there: documents that were deleted, stories that were drawn up anew. generation: of the facts that lost it.
CREATE TABLE IF NOT EXISTS removed (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, generation INTEGER NOT NULL,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);
CREATE INDEX IF NOT EXISTS removed_generation ON removed (generation)
