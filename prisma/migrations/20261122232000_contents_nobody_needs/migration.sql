-- Contents that nothing refers to are cleared away.

-- AlterTable
ALTER TABLE "stored_files"
  ADD COLUMN "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
  ADD COLUMN "clearing_since" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "versions_of_file" ON "evidence_versions"("sha256");

-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

-- Of a stored file only what the scanner said, when it was last sent and that it is being cleared away changes; it stays
-- infected once it is.
CREATE OR REPLACE FUNCTION stored_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['scan', 'sent_at', 'clearing_since'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['scan', 'sent_at', 'clearing_since']
    OR OLD.scan = 'infected' AND NEW.scan <> 'infected' THEN
    RAISE EXCEPTION 'stored_file_stays: a stored file is not changed';
  END IF;
  RETURN NEW;
END $$;

-- Its row goes only after its bytes, which are cleared away once it says so; what refers to it keeps it by foreign key.
DROP TRIGGER "never_deleted" ON "stored_files";
CREATE TRIGGER "never_deleted" BEFORE TRUNCATE ON "stored_files" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE FUNCTION stored_file_is_cleared_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.clearing_since IS NULL THEN
    RAISE EXCEPTION 'stored_file_is_cleared_first: this content is not being cleared away';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "stored_file_is_cleared_first" BEFORE DELETE ON "stored_files" FOR EACH ROW EXECUTE FUNCTION stored_file_is_cleared_first();

-- Whatever refers to a content by its sha256 has this trigger: it waits for a clearing that has begun, and then finds
-- nothing to refer to. Without the lock, both could succeed: a foreign key does not wait for a change of other columns.
CREATE FUNCTION refers_to_what_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM stored_files WHERE sha256 = NEW.sha256 AND clearing_since IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'refers_to_what_stays: this content is being cleared away';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "refers_to_what_stays" BEFORE INSERT ON "evidence_versions" FOR EACH ROW EXECUTE FUNCTION refers_to_what_stays();
