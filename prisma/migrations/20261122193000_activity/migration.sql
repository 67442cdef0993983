-- Activity reports: what happened on City property, in structured facts, with every version of each.

-- CreateEnum
CREATE TYPE "activity_agency" AS ENUM ('ice', 'hsi', 'cbp', 'us_marshals', 'fbi', 'military', 'other_stated', 'not_stated');

-- CreateEnum
CREATE TYPE "activity_action" AS ENUM ('present', 'vehicles_staged', 'asked_questions', 'asked_entry', 'asked_records', 'asked_help', 'entered_nonpublic', 'person_detained', 'other');

-- CreateEnum
CREATE TYPE "paper_shown" AS ENUM ('not_asked', 'none_shown', 'badge', 'judicial_warrant', 'administrative_warrant', 'subpoena', 'other', 'not_known');

-- CreateEnum
CREATE TYPE "staff_response" AS ENUM ('nothing_asked', 'called_supervisor', 'called_liaison', 'asked_for_papers', 'referred_to_attorney', 'entry_declined', 'entry_allowed', 'records_declined', 'records_given', 'other');

-- CreateTable
CREATE TABLE "activity_reports" (
    "id" UUID NOT NULL,
    "agency" "activity_agency" NOT NULL,
    "agency_stated" TEXT,
    "actions" "activity_action"[],
    "papers" "paper_shown"[],
    "responses" "staff_response"[],
    "site" TEXT NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "learned_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "follow_up_by" DATE,
    "follow_up_done_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "kept" JSONB NOT NULL DEFAULT '[]',
    "form_key" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "department_id" UUID NOT NULL,
    "reported_by_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "activity_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "one_report_a_form" ON "activity_reports"("form_key");

-- CreateIndex
CREATE INDEX "activity_of_department" ON "activity_reports"("department_id", "observed_at" DESC);

-- CreateIndex
CREATE INDEX "activity_by_reporting" ON "activity_reports"("reported_at" DESC);

-- AddForeignKey
ALTER TABLE "activity_reports" ADD CONSTRAINT "activity_reports_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_reports" ADD CONSTRAINT "activity_reports_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_reports" ADD CONSTRAINT "activity_reports_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "activity_reports"
  ADD CONSTRAINT "observed_then_learned_then_reported" CHECK ("observed_at" <= "learned_at" AND "learned_at" <= "reported_at"),
  ADD CONSTRAINT "every_choice_is_made" CHECK (cardinality("actions") > 0 AND cardinality("papers") > 0 AND cardinality("responses") > 0),
  ADD CONSTRAINT "another_agency_is_named" CHECK (("agency" = 'other_stated') = ("agency_stated" IS NOT NULL)),
  ADD CONSTRAINT "done_only_what_was_promised" CHECK ("follow_up_done_on" IS NULL OR "follow_up_by" IS NOT NULL),
  ADD CONSTRAINT "site_and_note_are_short" CHECK (char_length("site") BETWEEN 1 AND 200 AND char_length("note") <= 2000);
CREATE TRIGGER "keep_version" AFTER INSERT OR UPDATE ON "activity_reports" FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "activity_reports" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
