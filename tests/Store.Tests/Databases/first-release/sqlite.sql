BEGIN TRANSACTION;
CREATE TABLE migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL);
INSERT INTO migration VALUES(1,'0001_facts','21de4467ec0eed18d79ba59c2edcb4ce7552b90dad445439b2b5164ad8bff6e4');
CREATE TABLE recording (
  seq       INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  actor     TEXT NOT NULL,
  action    TEXT NOT NULL,
  subject   TEXT NOT NULL,
  reason    TEXT NOT NULL,
  facts     INTEGER NOT NULL,
  digest    TEXT NOT NULL,
  previous  TEXT NOT NULL,
  hash      TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO recording VALUES(1,'2026-11-30T01:08:24.746905Z','carbon','import','small-2025','first',19,'ed7b2091c50627811bc6ac1487835ed0621acdd43986682df9e877b541899ef3','','0fb0efb3fb8c17b0367f66ddd65576835e30f4a298488cf376b47c1cab11f58d');
INSERT INTO recording VALUES(2,'2026-11-30T01:08:28.694732Z','carbon','import','small-2025','diesel counted again',1,'09a3d0740f4e2e00494864f49d0c0f7e813425cf04fdf4272b93cc02521872b5','0fb0efb3fb8c17b0367f66ddd65576835e30f4a298488cf376b47c1cab11f58d','153ad0c05770d0eadaa8bb920c6981e9ebbf2d985cf2e3106546043bb116251b');
CREATE TABLE fact (
  seq        INTEGER PRIMARY KEY,
  recording  INTEGER NOT NULL REFERENCES recording (seq),
  book       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  key        TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  withdrawn  INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT NOT NULL,
  content    TEXT NOT NULL,
  UNIQUE (book, kind, key, revision)
) STRICT;
INSERT INTO fact VALUES(1,1,'small-2025','inventory','lingtan',1,0,'2025-01-01','2025-12-31','{"item":"lingtan","value":"1"}');
INSERT INTO fact VALUES(2,1,'small-2025','inventory','organization.name',1,0,'2025-01-01','2025-12-31','{"item":"organization.name","value":"庆民控股集团有限公司","english":"Qingmin Holding Group Co., Ltd."}');
INSERT INTO fact VALUES(3,1,'small-2025','inventory','organization.currency',1,0,'2025-01-01','2025-12-31','{"item":"organization.currency","value":"CNY"}');
INSERT INTO fact VALUES(4,1,'small-2025','inventory','purpose',1,0,'2025-01-01','2025-12-31','{"item":"purpose","value":"以核查报告所列的活动数据和因子库重新计算，与报告的数值对照","english":"Recomputed from the activity data of the verification report with the factor library, to be set against the printed figures"}');
INSERT INTO fact VALUES(5,1,'small-2025','inventory','period',1,0,'2025-01-01','2025-12-31','{"item":"period","value":"2025"}');
INSERT INTO fact VALUES(6,1,'small-2025','inventory','consolidation',1,0,'2025-01-01','2025-12-31','{"item":"consolidation","value":"operational-control"}');
INSERT INTO fact VALUES(7,1,'small-2025','inventory','gwp',1,0,'2025-01-01','2025-12-31','{"item":"gwp","value":"AR6"}');
INSERT INTO fact VALUES(8,1,'small-2025','inventory','scope2',1,0,'2025-01-01','2025-12-31','{"item":"scope2","value":"location-based"}');
INSERT INTO fact VALUES(9,1,'small-2025','inventory','factors.as_of',1,0,'2025-01-01','2025-12-31','{"item":"factors.as_of","value":"2026-03-31"}');
INSERT INTO fact VALUES(10,1,'small-2025','inventory','factors.policy',1,0,'2025-01-01','2025-12-31','{"item":"factors.policy","value":"latest-published"}');
INSERT INTO fact VALUES(11,1,'small-2025','facilities','leqing',1,0,'2025-01-01','2025-12-31','{"id":"leqing","name.zh":"乐清柳市厂区","name.en":"Liushi site, Yueqing","country":"CN","region":"CN-ZJ","grid":"CN","timezone":"Asia/Shanghai"}');
INSERT INTO fact VALUES(12,1,'small-2025','ownership','leqing|2012-01-01',1,0,'2025-01-01','2025-12-31','{"facility":"leqing","from":"2012-01-01","equity":"100 %","operational":"yes","financial":"yes"}');
INSERT INTO fact VALUES(13,1,'small-2025','sources','petrol',1,0,'2025-01-01','2025-12-31','{"id":"petrol","name.zh":"生产环节汽油","name.en":"Petrol in production","facility":"leqing","scope":"1","category":"mobile-combustion","method":"fossil-fuel-combustion-ncv","subjects":"fuel=petrol","quality.activity":"periodic","quality.calibration":"confirmed","note.zh":"报告只写“生产环节”，未说明用途；此处按移动燃烧归类","note.en":"The report says only “production”, not what the petrol is used for; classified here as mobile combustion"}');
INSERT INTO fact VALUES(14,1,'small-2025','sources','electricity',1,0,'2025-01-01','2025-12-31','{"id":"electricity","name.zh":"外购电力","name.en":"Purchased electricity","facility":"leqing","scope":"2","category":"purchased-electricity","method":"purchased-electricity","quality.activity":"periodic","quality.calibration":"confirmed"}');
INSERT INTO fact VALUES(15,1,'small-2025','sources','diesel',1,0,'2025-01-01','2025-12-31','{"id":"diesel","name.zh":"成品运输柴油","name.en":"Diesel for the transport of finished goods","facility":"leqing","scope":"3","scope3":"4","category":"scope3-4","method":"fossil-fuel-combustion-ncv","subjects":"fuel=diesel","quality.activity":"periodic","quality.calibration":"confirmed","note.zh":"报告将其列为“运输生产的间接排放”（ISO 14064-1 类别3）；企业付费的成品运输归入范围三类别4","note.en":"The report lists it as indirect emission from transport (ISO 14064-1 category 3); transport of finished goods paid for by the company is scope 3 category 4"}');
INSERT INTO fact VALUES(16,1,'small-2025','activity','petrol-2025',1,0,'2025-01-01','2025-12-31','{"id":"petrol-2025","source":"petrol","period":"2025","quantity":"5.7904","unit":"t","collection":"periodic","document":"T4.2"}');
INSERT INTO fact VALUES(17,1,'small-2025','activity','electricity-2025',1,0,'2025-01-01','2025-12-31','{"id":"electricity-2025","source":"electricity","period":"2025","quantity":"517207","unit":"kWh","collection":"periodic","document":"T4.2","evidence":"evidence/electricity.txt"}');
INSERT INTO fact VALUES(18,1,'small-2025','activity','diesel-2025',1,0,'2025-01-01','2025-12-31','{"id":"diesel-2025","source":"diesel","period":"2025","quantity":"0.8856","unit":"t","collection":"periodic","document":"T4.2"}');
INSERT INTO fact VALUES(19,1,'small-2025','evidence','evidence/electricity.txt',1,0,'2025-01-01','2025-12-31','{"file":"evidence/electricity.txt","sha256":"b76454dd54ef2efb191e104f417d3e2f52ef0a74280e82454391e8ff24f14f8d"}');
INSERT INTO fact VALUES(20,2,'small-2025','activity','diesel-2025',2,0,'2025-01-01','2025-12-31','{"id":"diesel-2025","source":"diesel","period":"2025","quantity":"0.9001","unit":"t","collection":"periodic","document":"T4.2"}');
CREATE TABLE evidence (
  sha256    TEXT NOT NULL,
  part      INTEGER NOT NULL,
  size      INTEGER NOT NULL,
  recording INTEGER NOT NULL REFERENCES recording (seq),
  bytes     BLOB NOT NULL,
  PRIMARY KEY (sha256, part)
) STRICT;
INSERT INTO evidence VALUES('b76454dd54ef2efb191e104f417d3e2f52ef0a74280e82454391e8ff24f14f8d',0,34,1,X'456c6563747269636974792062696c6c20323032353a20353137323037206b57680a');
CREATE INDEX fact_recording ON fact (recording);
CREATE TRIGGER recording_update BEFORE UPDATE ON recording BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER recording_delete BEFORE DELETE ON recording BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fact_update BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER fact_delete BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER evidence_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER evidence_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'append-only'); END;
COMMIT;
