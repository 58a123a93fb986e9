-- Facts are append-only: a change is a new revision, nothing is overwritten. What one person records at once is one recording; recordings are chained by
-- hash, so that nobody can change, remove or insert one unseen.
CREATE TABLE recording (
  seq       INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  actor     TEXT NOT NULL,
  action    TEXT NOT NULL,
  subject   TEXT NOT NULL,
  reason    TEXT NOT NULL,
  facts     INTEGER NOT NULL,
  digest    TEXT NOT NULL,
  previous  TEXT NOT NULL,
  hash      TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE fact (
  seq        INTEGER PRIMARY KEY,
  recording  INTEGER NOT NULL REFERENCES recording (seq),
  book       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  key        TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  withdrawn  INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT NOT NULL,
  content    TEXT NOT NULL,
  UNIQUE (book, kind, key, revision)
) STRICT;

CREATE INDEX fact_recording ON fact (recording);

CREATE TABLE evidence (
  sha256    TEXT NOT NULL,
  part      INTEGER NOT NULL,
  size      INTEGER NOT NULL,
  recording INTEGER NOT NULL REFERENCES recording (seq),
  bytes     BLOB NOT NULL,
  PRIMARY KEY (sha256, part)
) STRICT;

CREATE TRIGGER recording_update BEFORE UPDATE ON recording BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER recording_delete BEFORE DELETE ON recording BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fact_update BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fact_delete BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER evidence_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER evidence_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'append-only'); END;
