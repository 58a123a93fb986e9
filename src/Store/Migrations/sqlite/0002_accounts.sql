-- Who may sign in. What was changed about an account is a recording of the audit trail; here stand secrets (hashed) and what changes at every sign-in.
CREATE TABLE account (
  name         TEXT PRIMARY KEY,
  display      TEXT NOT NULL,
  role         TEXT NOT NULL,
  facilities   TEXT NOT NULL,
  disabled     INTEGER NOT NULL,
  language     TEXT NOT NULL,
  password     TEXT NOT NULL,
  totp         TEXT NOT NULL,
  totp_pending TEXT NOT NULL,
  totp_step    INTEGER NOT NULL,
  failures     INTEGER NOT NULL,
  locked_until TEXT NOT NULL,
  last_sign_in TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  hash    TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (name),
  created TEXT NOT NULL,
  seen    TEXT NOT NULL
) STRICT;

CREATE INDEX session_account ON session (account);

CREATE TABLE token (
  id        TEXT PRIMARY KEY,
  account   TEXT NOT NULL REFERENCES account (name),
  name      TEXT NOT NULL,
  hash      TEXT NOT NULL UNIQUE,
  scopes    TEXT NOT NULL,
  created   TEXT NOT NULL,
  expires   TEXT NOT NULL,
  last_used TEXT NOT NULL,
  revoked   TEXT NOT NULL
) STRICT;

-- The answer to a request that was sent with a key, so that sending it again does nothing twice.
CREATE TABLE answer (
  account TEXT NOT NULL,
  key     TEXT NOT NULL,
  request TEXT NOT NULL,
  status  INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body    BLOB NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (account, key)
) STRICT;

CREATE INDEX recording_subject ON recording (subject, seq);
