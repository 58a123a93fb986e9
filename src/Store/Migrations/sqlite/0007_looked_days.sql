-- From which day to which a gap was divided as on similar days. Nothing is lost where this is: then all days within reach count as looked at.
CREATE TABLE roll_up_looked (
  series     INTEGER NOT NULL,
  first_at   INTEGER NOT NULL,
  last_at    INTEGER NOT NULL,
  first_day  INTEGER NOT NULL,
  last_day   INTEGER NOT NULL,
  PRIMARY KEY (series, first_at, last_at)
) STRICT;
