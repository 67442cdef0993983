-- Evidence: contents by their hash, documents with versions, the places they stand at, and what was filed.

-- CreateEnum
CREATE TYPE "file_kind" AS ENUM ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv', 'txt');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('unscanned', 'quarantined', 'clean', 'infected');

-- CreateTable
CREATE TABLE "stored_files" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "scan" "scan_state" NOT NULL DEFAULT 'unscanned',
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_versions" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "kind" "file_kind" NOT NULL,
    "sha256" TEXT NOT NULL,
    "evidence_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "evidence_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_links" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "plan_id" UUID,
    "requirement_id" UUID,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filed_evidence" (
    "submission_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "filed_evidence_pkey" PRIMARY KEY ("submission_id","requirement_id","version_id")
);

-- CreateIndex
CREATE INDEX "evidence_of_department" ON "evidence"("department_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_versions_evidence_id_number_key" ON "evidence_versions"("evidence_id", "number");

-- CreateIndex
CREATE INDEX "evidence_of_section" ON "evidence_links"("plan_id", "requirement_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_files"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_plan_id_requirement_id_fkey" FOREIGN KEY ("plan_id", "requirement_id") REFERENCES "draft_sections"("plan_id", "requirement_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filed_evidence" ADD CONSTRAINT "filed_evidence_submission_id_requirement_id_fkey" FOREIGN KEY ("submission_id", "requirement_id") REFERENCES "submission_answers"("submission_id", "requirement_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filed_evidence" ADD CONSTRAINT "filed_evidence_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "evidence_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "stored_files" ADD CONSTRAINT "file_is_named_by_its_hash" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "size" > 0);
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_count_from_one" CHECK ("number" > 0);
ALTER TABLE "evidence_links"
  ADD CONSTRAINT "evidence_stands_at_one_place" CHECK (num_nonnulls("plan_id") = 1),
  ADD CONSTRAINT "section_of_evidence_is_whole" CHECK (("plan_id" IS NULL) = ("requirement_id" IS NULL)),
  ADD CONSTRAINT "ended_evidence_says_who" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));

-- A document stands at a place once at a time.
CREATE UNIQUE INDEX "evidence_once_a_section" ON "evidence_links" ("evidence_id", "plan_id", "requirement_id") WHERE "ended_at" IS NULL;

CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence_versions" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "filed_evidence" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "stored_files" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "evidence" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "evidence_links" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- Of a stored file only what the scanner said changes; it stays infected once it is.
CREATE FUNCTION stored_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'scan' IS DISTINCT FROM to_jsonb(OLD) - 'scan' OR OLD.scan = 'infected' AND NEW.scan <> 'infected' THEN
    RAISE EXCEPTION 'stored_file_stays: a stored file is not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "stored_file_stays" BEFORE UPDATE ON "stored_files" FOR EACH ROW EXECUTE FUNCTION stored_file_stays();

-- A link changes only by being ended, once.
CREATE FUNCTION evidence_link_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['ended_at', 'ended_by_id'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ended_at', 'ended_by_id'] THEN
    RAISE EXCEPTION 'evidence_link_ends_once: a link is ended, never rewritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "evidence_link_ends_once" BEFORE UPDATE ON "evidence_links" FOR EACH ROW EXECUTE FUNCTION evidence_link_ends_once();

-- A document stays in its department: no department's evidence stands in another's plan.
CREATE FUNCTION evidence_stays_in_its_department() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT department_id FROM evidence WHERE id = NEW.evidence_id) IS DISTINCT FROM
     coalesce((SELECT department_id FROM plans WHERE id = NEW.plan_id), (SELECT department_id FROM evidence WHERE id = NEW.evidence_id)) THEN
    RAISE EXCEPTION 'evidence_stays_in_its_department: this document belongs to another department';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "evidence_stays_in_its_department" BEFORE INSERT ON "evidence_links" FOR EACH ROW EXECUTE FUNCTION evidence_stays_in_its_department();
