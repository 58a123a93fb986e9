-- What somebody was told: one notice for each account, matter and day, whatever else happens. The identifier is the hash of these, so that a restart doubles none.
CREATE TABLE notice (
  id        TEXT PRIMARY KEY,
  account   TEXT NOT NULL REFERENCES account (name),
  book      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  matter    TEXT NOT NULL,
  day       TEXT NOT NULL,
  zh        TEXT NOT NULL,
  en        TEXT NOT NULL,
  due       TEXT NOT NULL,
  made      TEXT NOT NULL,
  seen      TEXT NOT NULL,
  settled   TEXT NOT NULL,
  mailed    TEXT NOT NULL
) STRICT;

CREATE INDEX notice_account ON notice (account, made);
CREATE INDEX notice_book ON notice (book, settled);

-- Where notices are sent to. Kept out of the audit trail, which forgets nothing: an address is about a person and can be removed.
CREATE TABLE mail_address (
  account TEXT PRIMARY KEY REFERENCES account (name),
  address TEXT NOT NULL
) STRICT;
