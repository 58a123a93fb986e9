-- Who may sign in. What was changed about an account is a recording of the audit trail; here stand secrets (hashed) and what changes at every sign-in.
CREATE TABLE account (
  name         TEXT COLLATE "C" PRIMARY KEY,
  display      TEXT COLLATE "C" NOT NULL,
  role         TEXT COLLATE "C" NOT NULL,
  facilities   TEXT COLLATE "C" NOT NULL,
  disabled     BIGINT NOT NULL,
  language     TEXT COLLATE "C" NOT NULL,
  password     TEXT COLLATE "C" NOT NULL,
  totp         TEXT COLLATE "C" NOT NULL,
  totp_pending TEXT COLLATE "C" NOT NULL,
  totp_step    BIGINT NOT NULL,
  failures     BIGINT NOT NULL,
  locked_until TEXT COLLATE "C" NOT NULL,
  last_sign_in TEXT COLLATE "C" NOT NULL
);

CREATE TABLE session (
  hash    TEXT COLLATE "C" PRIMARY KEY,
  account TEXT COLLATE "C" NOT NULL REFERENCES account (name),
  created TEXT COLLATE "C" NOT NULL,
  seen    TEXT COLLATE "C" NOT NULL
);

CREATE INDEX session_account ON session (account);

CREATE TABLE token (
  id        TEXT COLLATE "C" PRIMARY KEY,
  account   TEXT COLLATE "C" NOT NULL REFERENCES account (name),
  name      TEXT COLLATE "C" NOT NULL,
  hash      TEXT COLLATE "C" NOT NULL UNIQUE,
  scopes    TEXT COLLATE "C" NOT NULL,
  created   TEXT COLLATE "C" NOT NULL,
  expires   TEXT COLLATE "C" NOT NULL,
  last_used TEXT COLLATE "C" NOT NULL,
  revoked   TEXT COLLATE "C" NOT NULL
);

-- The answer to a request that was sent with a key, so that sending it again does nothing twice.
CREATE TABLE answer (
  account TEXT COLLATE "C" NOT NULL,
  key     TEXT COLLATE "C" NOT NULL,
  request TEXT COLLATE "C" NOT NULL,
  status  BIGINT NOT NULL,
  headers TEXT COLLATE "C" NOT NULL,
  body    BYTEA NOT NULL,
  at      TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (account, key)
);

CREATE INDEX recording_subject ON recording (subject, seq);
