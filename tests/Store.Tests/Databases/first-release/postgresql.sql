CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$;
CREATE TABLE public.evidence (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    part bigint NOT NULL,
    size bigint NOT NULL,
    recording bigint NOT NULL,
    bytes bytea NOT NULL
);
CREATE TABLE public.fact (
    seq bigint NOT NULL,
    recording bigint NOT NULL,
    book text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    withdrawn bigint NOT NULL,
    valid_from text NOT NULL COLLATE pg_catalog."C",
    valid_to text NOT NULL COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.migration (
    number bigint NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL
);
CREATE TABLE public.recording (
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    facts bigint NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    previous text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C"
);
INSERT INTO public.evidence VALUES ('b76454dd54ef2efb191e104f417d3e2f52ef0a74280e82454391e8ff24f14f8d', 0, 34, 1, '\x456c6563747269636974792062696c6c20323032353a20353137323037206b57680a');
INSERT INTO public.fact VALUES (1, 1, 'small-2025', 'inventory', 'lingtan', 1, 0, '2025-01-01', '2025-12-31', '{"item":"lingtan","value":"1"}');
INSERT INTO public.fact VALUES (2, 1, 'small-2025', 'inventory', 'organization.name', 1, 0, '2025-01-01', '2025-12-31', '{"item":"organization.name","value":"庆民控股集团有限公司","english":"Qingmin Holding Group Co., Ltd."}');
INSERT INTO public.fact VALUES (3, 1, 'small-2025', 'inventory', 'organization.currency', 1, 0, '2025-01-01', '2025-12-31', '{"item":"organization.currency","value":"CNY"}');
INSERT INTO public.fact VALUES (4, 1, 'small-2025', 'inventory', 'purpose', 1, 0, '2025-01-01', '2025-12-31', '{"item":"purpose","value":"以核查报告所列的活动数据和因子库重新计算，与报告的数值对照","english":"Recomputed from the activity data of the verification report with the factor library, to be set against the printed figures"}');
INSERT INTO public.fact VALUES (5, 1, 'small-2025', 'inventory', 'period', 1, 0, '2025-01-01', '2025-12-31', '{"item":"period","value":"2025"}');
INSERT INTO public.fact VALUES (6, 1, 'small-2025', 'inventory', 'consolidation', 1, 0, '2025-01-01', '2025-12-31', '{"item":"consolidation","value":"operational-control"}');
INSERT INTO public.fact VALUES (7, 1, 'small-2025', 'inventory', 'gwp', 1, 0, '2025-01-01', '2025-12-31', '{"item":"gwp","value":"AR6"}');
INSERT INTO public.fact VALUES (8, 1, 'small-2025', 'inventory', 'scope2', 1, 0, '2025-01-01', '2025-12-31', '{"item":"scope2","value":"location-based"}');
INSERT INTO public.fact VALUES (9, 1, 'small-2025', 'inventory', 'factors.as_of', 1, 0, '2025-01-01', '2025-12-31', '{"item":"factors.as_of","value":"2026-03-31"}');
INSERT INTO public.fact VALUES (10, 1, 'small-2025', 'inventory', 'factors.policy', 1, 0, '2025-01-01', '2025-12-31', '{"item":"factors.policy","value":"latest-published"}');
INSERT INTO public.fact VALUES (11, 1, 'small-2025', 'facilities', 'leqing', 1, 0, '2025-01-01', '2025-12-31', '{"id":"leqing","name.zh":"乐清柳市厂区","name.en":"Liushi site, Yueqing","country":"CN","region":"CN-ZJ","grid":"CN","timezone":"Asia/Shanghai"}');
INSERT INTO public.fact VALUES (12, 1, 'small-2025', 'ownership', 'leqing|2012-01-01', 1, 0, '2025-01-01', '2025-12-31', '{"facility":"leqing","from":"2012-01-01","equity":"100 %","operational":"yes","financial":"yes"}');
INSERT INTO public.fact VALUES (13, 1, 'small-2025', 'sources', 'petrol', 1, 0, '2025-01-01', '2025-12-31', '{"id":"petrol","name.zh":"生产环节汽油","name.en":"Petrol in production","facility":"leqing","scope":"1","category":"mobile-combustion","method":"fossil-fuel-combustion-ncv","subjects":"fuel=petrol","quality.activity":"periodic","quality.calibration":"confirmed","note.zh":"报告只写“生产环节”，未说明用途；此处按移动燃烧归类","note.en":"The report says only “production”, not what the petrol is used for; classified here as mobile combustion"}');
INSERT INTO public.fact VALUES (14, 1, 'small-2025', 'sources', 'electricity', 1, 0, '2025-01-01', '2025-12-31', '{"id":"electricity","name.zh":"外购电力","name.en":"Purchased electricity","facility":"leqing","scope":"2","category":"purchased-electricity","method":"purchased-electricity","quality.activity":"periodic","quality.calibration":"confirmed"}');
INSERT INTO public.fact VALUES (15, 1, 'small-2025', 'sources', 'diesel', 1, 0, '2025-01-01', '2025-12-31', '{"id":"diesel","name.zh":"成品运输柴油","name.en":"Diesel for the transport of finished goods","facility":"leqing","scope":"3","scope3":"4","category":"scope3-4","method":"fossil-fuel-combustion-ncv","subjects":"fuel=diesel","quality.activity":"periodic","quality.calibration":"confirmed","note.zh":"报告将其列为“运输生产的间接排放”（ISO 14064-1 类别3）；企业付费的成品运输归入范围三类别4","note.en":"The report lists it as indirect emission from transport (ISO 14064-1 category 3); transport of finished goods paid for by the company is scope 3 category 4"}');
INSERT INTO public.fact VALUES (16, 1, 'small-2025', 'activity', 'petrol-2025', 1, 0, '2025-01-01', '2025-12-31', '{"id":"petrol-2025","source":"petrol","period":"2025","quantity":"5.7904","unit":"t","collection":"periodic","document":"T4.2"}');
INSERT INTO public.fact VALUES (17, 1, 'small-2025', 'activity', 'electricity-2025', 1, 0, '2025-01-01', '2025-12-31', '{"id":"electricity-2025","source":"electricity","period":"2025","quantity":"517207","unit":"kWh","collection":"periodic","document":"T4.2","evidence":"evidence/electricity.txt"}');
INSERT INTO public.fact VALUES (18, 1, 'small-2025', 'activity', 'diesel-2025', 1, 0, '2025-01-01', '2025-12-31', '{"id":"diesel-2025","source":"diesel","period":"2025","quantity":"0.8856","unit":"t","collection":"periodic","document":"T4.2"}');
INSERT INTO public.fact VALUES (19, 1, 'small-2025', 'evidence', 'evidence/electricity.txt', 1, 0, '2025-01-01', '2025-12-31', '{"file":"evidence/electricity.txt","sha256":"b76454dd54ef2efb191e104f417d3e2f52ef0a74280e82454391e8ff24f14f8d"}');
INSERT INTO public.fact VALUES (20, 2, 'small-2025', 'activity', 'diesel-2025', 2, 0, '2025-01-01', '2025-12-31', '{"id":"diesel-2025","source":"diesel","period":"2025","quantity":"0.9001","unit":"t","collection":"periodic","document":"T4.2"}');
INSERT INTO public.migration VALUES (1, '0001_facts', '055cc2bab53a3160f8124d8f586916f45e6824a5add764c4034272b6fcf4c5c2');
INSERT INTO public.recording VALUES (1, '2026-11-30T01:08:36.414700Z', 'carbon', 'import', 'small-2025', 'first', 19, 'ed7b2091c50627811bc6ac1487835ed0621acdd43986682df9e877b541899ef3', '', '4e9b1c511b72a3c8c5f5e517f0d163715e091b5915ee55a616da95e12be4d20e');
INSERT INTO public.recording VALUES (2, '2026-11-30T01:08:40.764728Z', 'carbon', 'import', 'small-2025', 'diesel counted again', 1, '09a3d0740f4e2e00494864f49d0c0f7e813425cf04fdf4272b93cc02521872b5', '4e9b1c511b72a3c8c5f5e517f0d163715e091b5915ee55a616da95e12be4d20e', '0a1e3c462ad9a93850bcaff4c8319c5ecd5f15c97c64b83a8d715616dade6398');
ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (sha256, part);
ALTER TABLE ONLY public.fact
    ADD CONSTRAINT fact_book_kind_key_revision_key UNIQUE (book, kind, key, revision);
ALTER TABLE ONLY public.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.recording
    ADD CONSTRAINT recording_hash_key UNIQUE (hash);
ALTER TABLE ONLY public.recording
    ADD CONSTRAINT recording_pkey PRIMARY KEY (seq);
CREATE INDEX fact_recording ON public.fact USING btree (recording);
CREATE TRIGGER evidence_change BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER fact_change BEFORE DELETE OR UPDATE ON public.fact FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER recording_change BEFORE DELETE OR UPDATE ON public.recording FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_recording_fkey FOREIGN KEY (recording) REFERENCES public.recording(seq);
ALTER TABLE ONLY public.fact
    ADD CONSTRAINT fact_recording_fkey FOREIGN KEY (recording) REFERENCES public.recording(seq);
