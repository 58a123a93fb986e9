-- Where each alarm rule stands between two looks, so that a restart neither raises nor ends anything.
CREATE TABLE alarm_state (
  rule         TEXT COLLATE "C" PRIMARY KEY,
  alarm        TEXT COLLATE "C" NOT NULL,
  phase        TEXT COLLATE "C" NOT NULL,
  since        TEXT COLLATE "C" NOT NULL,
  raised       TEXT COLLATE "C" NOT NULL,
  acknowledged TEXT COLLATE "C" NOT NULL,
  escalations  BIGINT NOT NULL,
  seen         TEXT COLLATE "C" NOT NULL,
  worst        TEXT COLLATE "C" NOT NULL
);

-- What was raised, from its beginning to its end. The rule is written down as it was then.
CREATE TABLE alarm (
  id              TEXT COLLATE "C" PRIMARY KEY,
  rule            TEXT COLLATE "C" NOT NULL,
  meter           TEXT COLLATE "C" NOT NULL,
  channel         TEXT COLLATE "C" NOT NULL,
  measure         TEXT COLLATE "C" NOT NULL,
  level           TEXT COLLATE "C" NOT NULL,
  zh              TEXT COLLATE "C" NOT NULL,
  en              TEXT COLLATE "C" NOT NULL,
  threshold       TEXT COLLATE "C" NOT NULL,
  unit            TEXT COLLATE "C" NOT NULL,
  raised          TEXT COLLATE "C" NOT NULL,
  value           TEXT COLLATE "C" NOT NULL,
  worst           TEXT COLLATE "C" NOT NULL,
  cleared         TEXT COLLATE "C" NOT NULL,
  acknowledged_by TEXT COLLATE "C" NOT NULL,
  acknowledged_at TEXT COLLATE "C" NOT NULL,
  note            TEXT COLLATE "C" NOT NULL,
  escalated       TEXT COLLATE "C" NOT NULL
);

CREATE INDEX alarm_raised ON alarm (raised);
CREATE INDEX alarm_cleared ON alarm (cleared);

-- What is to be told to other systems and to addresses, until it was taken or given up.
CREATE TABLE delivery (
  id       TEXT COLLATE "C" PRIMARY KEY,
  target   TEXT COLLATE "C" NOT NULL,
  event    TEXT COLLATE "C" NOT NULL,
  body     TEXT COLLATE "C" NOT NULL,
  made     TEXT COLLATE "C" NOT NULL,
  due      TEXT COLLATE "C" NOT NULL,
  attempts BIGINT NOT NULL,
  done     TEXT COLLATE "C" NOT NULL,
  problem  TEXT COLLATE "C" NOT NULL
);

CREATE INDEX delivery_due ON delivery (done, due);
