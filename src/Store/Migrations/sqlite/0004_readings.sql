-- Readings of meters, in blocks of one series and day. The identifier of a block holds series, day and part in this order, so that the blocks of a series lie
-- beside each other in the order of time; see BlockKey.
CREATE TABLE reading_series (
  id    INTEGER PRIMARY KEY,
  meter TEXT NOT NULL,
  point TEXT NOT NULL,
  UNIQUE (meter, point)
) STRICT;

CREATE TABLE reading_block (
  id       INTEGER PRIMARY KEY,
  received INTEGER NOT NULL,
  times    INTEGER NOT NULL,
  bytes    BLOB NOT NULL,
  arrivals BLOB NOT NULL
) STRICT;

-- Up to which number each source has been taken, in the same transaction as its readings.
CREATE TABLE reading_source (
  source TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT;

-- One row: the instant under which the last batch was taken, and the first day that is kept. Who writes holds it, so that instants rise.
CREATE TABLE reading_head (
  id        INTEGER PRIMARY KEY,
  received  INTEGER NOT NULL,
  kept_from INTEGER NOT NULL
) STRICT;

INSERT INTO reading_head (id, received, kept_from) VALUES (1, 0, 0);

-- Days with several blocks, which are put together when there is time.
CREATE TABLE reading_tail (
  id INTEGER PRIMARY KEY
) STRICT;

-- What changed since the hours were last added up.
CREATE TABLE reading_touched (
  series   INTEGER PRIMARY KEY,
  first_at INTEGER NOT NULL,
  last_at  INTEGER NOT NULL,
  stamp    INTEGER NOT NULL
) STRICT;

-- The hours of one register and month of the facility.
CREATE TABLE roll_up (
  id    INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Times without readings, longer than a straight line bridges: their shape is that of other days.
CREATE TABLE roll_up_gap (
  series   INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at  INTEGER NOT NULL,
  PRIMARY KEY (series, first_at)
) STRICT;
