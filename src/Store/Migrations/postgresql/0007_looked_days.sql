-- From which day to which a gap was divided as on similar days. Nothing is lost where this is: then all days within reach count as looked at.
CREATE TABLE roll_up_looked (
  series     BIGINT NOT NULL,
  first_at   BIGINT NOT NULL,
  last_at    BIGINT NOT NULL,
  first_day  BIGINT NOT NULL,
  last_day   BIGINT NOT NULL,
  PRIMARY KEY (series, first_at, last_at)
);
