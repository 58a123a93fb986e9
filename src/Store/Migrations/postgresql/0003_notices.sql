-- What somebody was told: one notice for each account, matter and day, whatever else happens. The identifier is the hash of these, so that a restart doubles none.
CREATE TABLE notice (
  id        TEXT COLLATE "C" PRIMARY KEY,
  account   TEXT COLLATE "C" NOT NULL REFERENCES account (name),
  book      TEXT COLLATE "C" NOT NULL,
  kind      TEXT COLLATE "C" NOT NULL,
  matter    TEXT COLLATE "C" NOT NULL,
  day       TEXT COLLATE "C" NOT NULL,
  zh        TEXT COLLATE "C" NOT NULL,
  en        TEXT COLLATE "C" NOT NULL,
  due       TEXT COLLATE "C" NOT NULL,
  made      TEXT COLLATE "C" NOT NULL,
  seen      TEXT COLLATE "C" NOT NULL,
  settled   TEXT COLLATE "C" NOT NULL,
  mailed    TEXT COLLATE "C" NOT NULL
);

CREATE INDEX notice_account ON notice (account, made);
CREATE INDEX notice_book ON notice (book, settled);

-- Where notices are sent to. Kept out of the audit trail, which forgets nothing: an address is about a person and can be removed.
CREATE TABLE mail_address (
  account TEXT COLLATE "C" PRIMARY KEY REFERENCES account (name),
  address TEXT COLLATE "C" NOT NULL
);
