-- A notice says to which firm it went, and counts no more once the contract has gone to another.

ALTER TABLE "contract_notices" ADD COLUMN "contractor" TEXT, ADD COLUMN "superseded_at" TIMESTAMPTZ(3);

-- What was written before: the firm the contract named then. Another name than today's counts as another firm, as it
-- did when the contract was changed. The trigger forbids any other change, so it stands aside for this one.
ALTER TABLE "contract_notices" DISABLE TRIGGER "notice_is_sent_once";
UPDATE "contract_notices" n SET "contractor" = coalesce(
  (SELECT v."content"->>'contractor' FROM "register_versions" v
   WHERE v."row_id" = n."contract_id" AND v."stored_at" <= n."created_at" ORDER BY v."version" DESC LIMIT 1),
  (SELECT c."contractor" FROM "contracts" c WHERE c."id" = n."contract_id"));
UPDATE "contract_notices" n SET "superseded_at" = c."changed_at"
  FROM "contracts" c WHERE c."id" = n."contract_id" AND c."contractor" <> n."contractor";
ALTER TABLE "contract_notices" ENABLE TRIGGER "notice_is_sent_once";

ALTER TABLE "contract_notices" ALTER COLUMN "contractor" SET NOT NULL;

CREATE OR REPLACE FUNCTION notice_is_sent_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sent_on IS NOT NULL AND NEW.sent_on IS DISTINCT FROM OLD.sent_on
     OR OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at
     OR to_jsonb(NEW) - ARRAY['sent_on', 'superseded_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['sent_on', 'superseded_at'] THEN
    RAISE EXCEPTION 'notice_is_sent_once: a notice is sent once and superseded once, and otherwise not changed';
  END IF;
  RETURN NEW;
END $$;
