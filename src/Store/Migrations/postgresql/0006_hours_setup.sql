-- With which set-up the hours of a register were computed: with another one they are computed again. Nothing is lost where this is: then all are computed again.
CREATE TABLE hours_setup (
  series    TEXT COLLATE "C" PRIMARY KEY,
  signature TEXT COLLATE "C" NOT NULL
);
