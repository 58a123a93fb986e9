-- Where each alarm rule stands between two looks, so that a restart neither raises nor ends anything.
CREATE TABLE alarm_state (
  rule         TEXT PRIMARY KEY,
  alarm        TEXT NOT NULL,
  phase        TEXT NOT NULL,
  since        TEXT NOT NULL,
  raised       TEXT NOT NULL,
  acknowledged TEXT NOT NULL,
  escalations  INTEGER NOT NULL,
  seen         TEXT NOT NULL,
  worst        TEXT NOT NULL
) STRICT;

-- What was raised, from its beginning to its end. The rule is written down as it was then.
CREATE TABLE alarm (
  id              TEXT PRIMARY KEY,
  rule            TEXT NOT NULL,
  meter           TEXT NOT NULL,
  channel         TEXT NOT NULL,
  measure         TEXT NOT NULL,
  level           TEXT NOT NULL,
  zh              TEXT NOT NULL,
  en              TEXT NOT NULL,
  threshold       TEXT NOT NULL,
  unit            TEXT NOT NULL,
  raised          TEXT NOT NULL,
  value           TEXT NOT NULL,
  worst           TEXT NOT NULL,
  cleared         TEXT NOT NULL,
  acknowledged_by TEXT NOT NULL,
  acknowledged_at TEXT NOT NULL,
  note            TEXT NOT NULL,
  escalated       TEXT NOT NULL
) STRICT;

CREATE INDEX alarm_raised ON alarm (raised);
CREATE INDEX alarm_cleared ON alarm (cleared);

-- What is to be told to other systems and to addresses, until it was taken or given up.
CREATE TABLE delivery (
  id       TEXT PRIMARY KEY,
  target   TEXT NOT NULL,
  event    TEXT NOT NULL,
  body     TEXT NOT NULL,
  made     TEXT NOT NULL,
  due      TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  done     TEXT NOT NULL,
  problem  TEXT NOT NULL
) STRICT;

CREATE INDEX delivery_due ON delivery (done, due);
