-- Readings of meters, in blocks of one series and day. The identifier of a block holds series, day and part in this order, so that the blocks of a series lie
-- beside each other in the order of time; see BlockKey.
CREATE TABLE reading_series (
  id    BIGINT PRIMARY KEY,
  meter TEXT COLLATE "C" NOT NULL,
  point TEXT COLLATE "C" NOT NULL,
  UNIQUE (meter, point)
);

CREATE TABLE reading_block (
  id       BIGINT PRIMARY KEY,
  received BIGINT NOT NULL,
  times    BIGINT NOT NULL,
  bytes    BYTEA NOT NULL,
  arrivals BYTEA NOT NULL
);

-- Up to which number each source has been taken, in the same transaction as its readings.
CREATE TABLE reading_source (
  source TEXT COLLATE "C" PRIMARY KEY,
  number BIGINT NOT NULL
);

-- One row: the instant under which the last batch was taken, and the first day that is kept. Who writes holds it, so that instants rise.
CREATE TABLE reading_head (
  id        BIGINT PRIMARY KEY,
  received  BIGINT NOT NULL,
  kept_from BIGINT NOT NULL
);

INSERT INTO reading_head (id, received, kept_from) VALUES (1, 0, 0);

-- Days with several blocks, which are put together when there is time.
CREATE TABLE reading_tail (
  id BIGINT PRIMARY KEY
);

-- What changed since the hours were last added up.
CREATE TABLE reading_touched (
  series   BIGINT PRIMARY KEY,
  first_at BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  stamp    BIGINT NOT NULL
);

-- The hours of one register and month of the facility.
CREATE TABLE roll_up (
  id    BIGINT PRIMARY KEY,
  bytes BYTEA NOT NULL
);

-- Times without readings, longer than a straight line bridges: their shape is that of other days.
CREATE TABLE roll_up_gap (
  series   BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  PRIMARY KEY (series, first_at)
);
