-- Facts are append-only: a change is a new revision, nothing is overwritten. What one person records at once is one recording; recordings are chained by
-- hash, so that nobody can change, remove or insert one unseen. Texts sort by code point, as in the embedded database.
CREATE TABLE recording (
  seq       BIGINT PRIMARY KEY,
  at        TEXT COLLATE "C" NOT NULL,
  actor     TEXT COLLATE "C" NOT NULL,
  action    TEXT COLLATE "C" NOT NULL,
  subject   TEXT COLLATE "C" NOT NULL,
  reason    TEXT COLLATE "C" NOT NULL,
  facts     BIGINT NOT NULL,
  digest    TEXT COLLATE "C" NOT NULL,
  previous  TEXT COLLATE "C" NOT NULL,
  hash      TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE fact (
  seq        BIGINT PRIMARY KEY,
  recording  BIGINT NOT NULL REFERENCES recording (seq),
  book       TEXT COLLATE "C" NOT NULL,
  kind       TEXT COLLATE "C" NOT NULL,
  key        TEXT COLLATE "C" NOT NULL,
  revision   BIGINT NOT NULL,
  withdrawn  BIGINT NOT NULL,
  valid_from TEXT COLLATE "C" NOT NULL,
  valid_to   TEXT COLLATE "C" NOT NULL,
  content    TEXT COLLATE "C" NOT NULL,
  UNIQUE (book, kind, key, revision)
);

CREATE INDEX fact_recording ON fact (recording);

CREATE TABLE evidence (
  sha256    TEXT COLLATE "C" NOT NULL,
  part      BIGINT NOT NULL,
  size      BIGINT NOT NULL,
  recording BIGINT NOT NULL REFERENCES recording (seq),
  bytes     BYTEA NOT NULL,
  PRIMARY KEY (sha256, part)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$;
CREATE TRIGGER recording_change BEFORE UPDATE OR DELETE ON recording FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_change BEFORE UPDATE OR DELETE ON fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_change BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
