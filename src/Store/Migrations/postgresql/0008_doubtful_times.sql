-- Times of registers in which something waits for a person, or did. Nothing is lost where this is empty once the hours are computed again, so they are: with no set-up at all.
CREATE TABLE doubtful_time (
  series    BIGINT NOT NULL,
  first_at  BIGINT NOT NULL,
  last_at   BIGINT NOT NULL,
  PRIMARY KEY (series, first_at)
);

DELETE FROM hours_setup;
