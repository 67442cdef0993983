-- The one clock. Everything that asks "now" asks this: the database's own clock plus the demonstration offset.
CREATE TYPE "seed" AS ENUM ('none', 'running', 'done');
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "clock_offset" BIGINT NOT NULL DEFAULT 0,
    "seed" "seed" NOT NULL DEFAULT 'none',
    CONSTRAINT "installation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "one_installation" CHECK ("id" = 1),
    CONSTRAINT "clock_moves_only_in_a_demonstration" CHECK ("demonstration" OR "clock_offset" = 0)
);
INSERT INTO "installation" ("id") VALUES (1);

CREATE FUNCTION city_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('milliseconds', transaction_timestamp()) + clock_offset * interval '1 millisecond' FROM installation
$$;

-- CreateEnum
CREATE TYPE "office_role" AS ENUM ('reviewer', 'administrator', 'auditor');

-- CreateEnum
CREATE TYPE "designation_role" AS ENUM ('liaison', 'alternate', 'department_head');

-- CreateEnum
CREATE TYPE "designation_status" AS ENUM ('proposed', 'active', 'ended');

-- CreateEnum
CREATE TYPE "designation_end" AS ENUM ('replaced', 'withdrawn', 'declined', 'left', 'deactivated');

-- CreateEnum
CREATE TYPE "directive_version_status" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('draft', 'submitted', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "requirement_kind" AS ENUM ('preparedness', 'contractor_notice', 'liaison', 'service_recommendation', 'outreach', 'implementation_plan', 'evidence');

-- CreateEnum
CREATE TYPE "non_answer" AS ENUM ('nothing_to_report', 'not_applicable', 'already_met', 'on_hold');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('accepted', 'returned');

-- CreateEnum
CREATE TYPE "comment_audience" AS ENUM ('department', 'internal');

-- CreateEnum
CREATE TYPE "filing_status" AS ENUM ('not_started', 'in_progress', 'filed');

-- CreateEnum
CREATE TYPE "review_status" AS ENUM ('none', 'awaiting', 'returned', 'accepted');

-- CreateTable
CREATE SEQUENCE "events_id_seq";
CREATE TABLE "events" (
    "id" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "action" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "department_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "office" "office_role",
    "locale" TEXT,
    "password_hash" TEXT,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviewer_assignments" (
    "user_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "reviewer_assignments_pkey" PRIMARY KEY ("user_id","department_id")
);

-- CreateTable
CREATE TABLE "deadlines" (
    "id" UUID NOT NULL,
    "rule" JSONB NOT NULL,
    "computation" JSONB NOT NULL,
    "due_on" DATE NOT NULL,
    "due_before" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "time_zone_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "deadlines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "calendar" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("calendar","on")
);

-- CreateTable
CREATE TABLE "departments" (
    "id" UUID NOT NULL,
    "abbreviation" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "abbreviation_source" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "successor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "departments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department_aliases" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "former" BOOLEAN NOT NULL DEFAULT false,
    "department_id" UUID NOT NULL,

    CONSTRAINT "department_aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "designations" (
    "id" UUID NOT NULL,
    "role" "designation_role" NOT NULL,
    "status" "designation_status" NOT NULL DEFAULT 'proposed',
    "end_reason" "designation_end",
    "department_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "designations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directives" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "directives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive_versions" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "directive_version_status" NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "sources" TEXT[],
    "content_hash" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "directive_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "directive_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'draft',
    "directive_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "first_on_time_at" TIMESTAMPTZ(3),
    "latest_submitted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_sections" (
    "plan_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "non_answer" "non_answer",
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "draft_sections_pkey" PRIMARY KEY ("plan_id","requirement_id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_before" TIMESTAMPTZ(3) NOT NULL,
    "on_time" BOOLEAN NOT NULL,
    "change_note" TEXT,
    "idempotency_key" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "submitted_by_role" TEXT NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_answers" (
    "submission_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "non_answer" "non_answer",

    CONSTRAINT "submission_answers_pkey" PRIMARY KEY ("submission_id","requirement_id")
);

-- CreateTable
CREATE TABLE "requirements" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "requirement_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "evidence_rule" TEXT NOT NULL,
    "continuing" BOOLEAN NOT NULL DEFAULT false,
    "non_answers" "non_answer"[],
    "prompts" JSONB NOT NULL,
    "applies_to" JSONB NOT NULL,
    "deadline_rule" JSONB NOT NULL,
    "checked_against_signed" BOOLEAN NOT NULL DEFAULT false,
    "checked_at" TIMESTAMPTZ(3),
    "checked_by_id" UUID,
    "version_id" UUID NOT NULL,

    CONSTRAINT "requirements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_decisions" (
    "id" UUID NOT NULL,
    "verdict" "verdict" NOT NULL,
    "note" TEXT,
    "submission_id" UUID NOT NULL,
    "submission_sha256" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" TEXT,

    CONSTRAINT "review_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_points" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "decision_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,

    CONSTRAINT "return_points_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point_replies" (
    "point_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submission_id" UUID,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "point_replies_pkey" PRIMARY KEY ("point_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "audience" "comment_audience" NOT NULL,
    "text" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "requirement_id" UUID,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" UUID NOT NULL,
    "filing" "filing_status" NOT NULL DEFAULT 'not_started',
    "review" "review_status" NOT NULL DEFAULT 'none',
    "department_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "original_deadline_id" UUID NOT NULL,
    "effective_deadline_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "events_of_department" ON "events"("department_id", "id" DESC);

-- CreateIndex
CREATE INDEX "events_of_subject" ON "events"("subject_type", "subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "events_of_action" ON "events"("action", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_of_user" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_failures_recent" ON "sign_in_failures"("account", "address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_token_hash_key" ON "one_time_links"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_links_of_user" ON "one_time_links"("user_id");

-- CreateIndex
CREATE INDEX "reviewers_of_department" ON "reviewer_assignments"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "departments_abbreviation_key" ON "departments"("abbreviation");

-- CreateIndex
CREATE UNIQUE INDEX "department_aliases_department_id_name_key" ON "department_aliases"("department_id", "name");

-- CreateIndex
CREATE INDEX "designations_of_department" ON "designations"("department_id", "role", "proposed_at" DESC);

-- CreateIndex
CREATE INDEX "designations_of_user" ON "designations"("user_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "directives_key_key" ON "directives"("key");

-- CreateIndex
CREATE UNIQUE INDEX "directive_versions_directive_id_number_key" ON "directive_versions"("directive_id", "number");

-- CreateIndex
CREATE INDEX "plans_waiting" ON "plans"("status", "latest_submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "plans_directive_id_department_id_key" ON "plans"("directive_id", "department_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_reference_key" ON "submissions"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_idempotency_key_key" ON "submissions"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_plan_id_number_key" ON "submissions"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_id_sha256_key" ON "submissions"("id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "requirements_version_id_number_key" ON "requirements"("version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "requirements_version_id_key_key" ON "requirements"("version_id", "key");

-- CreateIndex
CREATE INDEX "decisions_of_submission" ON "review_decisions"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_points_decision_id_number_key" ON "return_points"("decision_id", "number");

-- CreateIndex
CREATE INDEX "comments_of_plan" ON "comments"("plan_id", "created_at");

-- CreateIndex
CREATE INDEX "tasks_of_department" ON "tasks"("department_id");

-- CreateIndex
CREATE INDEX "tasks_of_plan" ON "tasks"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_requirement_id_department_id_key" ON "tasks"("requirement_id", "department_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewer_assignments" ADD CONSTRAINT "reviewer_assignments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewer_assignments" ADD CONSTRAINT "reviewer_assignments_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_aliases" ADD CONSTRAINT "department_aliases_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designations" ADD CONSTRAINT "designations_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designations" ADD CONSTRAINT "designations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designations" ADD CONSTRAINT "designations_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_versions" ADD CONSTRAINT "directive_versions_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_sections" ADD CONSTRAINT "draft_sections_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_sections" ADD CONSTRAINT "draft_sections_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_sections" ADD CONSTRAINT "draft_sections_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "directive_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_answers" ADD CONSTRAINT "submission_answers_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_answers" ADD CONSTRAINT "submission_answers_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "directive_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_submission_id_submission_sha256_fkey" FOREIGN KEY ("submission_id", "submission_sha256") REFERENCES "submissions"("id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_points" ADD CONSTRAINT "return_points_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "review_decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_points" ADD CONSTRAINT "return_points_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_replies" ADD CONSTRAINT "point_replies_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "return_points"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_replies" ADD CONSTRAINT "point_replies_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_replies" ADD CONSTRAINT "point_replies_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_original_deadline_id_fkey" FOREIGN KEY ("original_deadline_id") REFERENCES "deadlines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_effective_deadline_id_fkey" FOREIGN KEY ("effective_deadline_id") REFERENCES "deadlines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "users" ADD CONSTRAINT "email_is_lower_case" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "departments" ADD CONSTRAINT "department_ends_after_it_starts" CHECK ("effective_to" IS NULL OR "effective_to" > "effective_from");

-- Designations: one active holder of each role in a department, one pending proposal of each role, one active role a person.
CREATE UNIQUE INDEX "one_active_holder" ON "designations" ("department_id", "role") WHERE "status" = 'active';
CREATE UNIQUE INDEX "one_pending_proposal" ON "designations" ("department_id", "role") WHERE "status" = 'proposed';
CREATE UNIQUE INDEX "one_active_designation_a_person" ON "designations" ("user_id") WHERE "status" = 'active';
ALTER TABLE "designations"
  ADD CONSTRAINT "active_means_accepted" CHECK ("status" <> 'active' OR "accepted_at" IS NOT NULL),
  ADD CONSTRAINT "ended_has_day_and_reason" CHECK (("status" = 'ended') = ("ended_at" IS NOT NULL) AND ("status" = 'ended') = ("end_reason" IS NOT NULL));

ALTER TABLE "directive_versions" ADD CONSTRAINT "published_has_hash_and_time"
  CHECK (("status" = 'published') = ("content_hash" IS NOT NULL) AND ("status" = 'published') = ("published_at" IS NOT NULL));

-- Submissions: the hash is of the content, the verdict is of the clock.
ALTER TABLE "submissions"
  ADD CONSTRAINT "hash_is_of_the_content" CHECK ("sha256" = encode(sha256(convert_to("content", 'UTF8')), 'hex')),
  ADD CONSTRAINT "on_time_means_strictly_before" CHECK ("on_time" = ("received_at" < "due_before")),
  ADD CONSTRAINT "submissions_count_from_one" CHECK ("number" > 0);

ALTER TABLE "draft_sections" ADD CONSTRAINT "section_has_a_measure" CHECK (char_length("text") <= 50000 AND "version" >= 0);

-- Reviews: one live decision a submission; an undone one says who, when and why; a return has at least one point.
CREATE UNIQUE INDEX "one_live_decision" ON "review_decisions" ("submission_id") WHERE "undone_at" IS NULL;
ALTER TABLE "review_decisions" ADD CONSTRAINT "undone_says_who_when_why"
  CHECK (("undone_at" IS NULL) = ("undone_by_id" IS NULL) AND ("undone_at" IS NULL) = ("undo_reason" IS NULL));

CREATE FUNCTION return_has_a_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.verdict = 'returned' AND NOT EXISTS (SELECT 1 FROM return_points WHERE decision_id = NEW.id) THEN
    RAISE EXCEPTION 'return_has_a_point: a return needs at least one point';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "return_has_a_point" AFTER INSERT ON "review_decisions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION return_has_a_point();

-- The last active administrator stays: checked under a lock, so that two cannot demote each other.
CREATE FUNCTION keep_one_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.office = 'administrator' AND OLD.deactivated_at IS NULL
     AND (NEW.office IS DISTINCT FROM 'administrator' OR NEW.deactivated_at IS NOT NULL) THEN
    PERFORM pg_advisory_xact_lock(7301);
    IF NOT EXISTS (SELECT 1 FROM users WHERE office = 'administrator' AND deactivated_at IS NULL AND id <> OLD.id) THEN
      RAISE EXCEPTION 'keep_one_administrator: the last administrator stays';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_one_administrator" BEFORE UPDATE ON "users" FOR EACH ROW EXECUTE FUNCTION keep_one_administrator();

-- What is written once --------------------------------------------------------------------------------------------

CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'written_once: % is written once: % refused', TG_TABLE_NAME, lower(TG_OP);
END $$;

CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "submissions" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "submission_answers" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "return_points" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "comments" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "deadlines" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "review_decisions" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "designations" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "plans" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "tasks" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "users" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- A decision changes only by being undone, once.
CREATE FUNCTION decision_is_undone_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.undone_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['undone_at', 'undone_by_id', 'undo_reason']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['undone_at', 'undone_by_id', 'undo_reason'] THEN
    RAISE EXCEPTION 'decision_is_undone_once: a decision is undone, never rewritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "decision_is_undone_once" BEFORE UPDATE ON "review_decisions" FOR EACH ROW EXECUTE FUNCTION decision_is_undone_once();

-- A filed reply belongs to its submission and stays as filed.
CREATE FUNCTION filed_reply_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submission_id IS NOT NULL THEN
    RAISE EXCEPTION 'filed_reply_stays: a filed reply is not changed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "filed_reply_stays" BEFORE UPDATE OR DELETE ON "point_replies" FOR EACH ROW EXECUTE FUNCTION filed_reply_stays();

-- The first on-time date is set once.
CREATE FUNCTION first_on_time_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.first_on_time_at IS NOT NULL AND NEW.first_on_time_at IS DISTINCT FROM OLD.first_on_time_at THEN
    RAISE EXCEPTION 'first_on_time_stays: the first on-time date stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "first_on_time_stays" BEFORE UPDATE ON "plans" FOR EACH ROW EXECUTE FUNCTION first_on_time_stays();

-- A published version and its requirements are immutable, but for the flag that the wording was compared with the signed text.
CREATE FUNCTION published_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'published_version_stays: a published version is immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "published_version_stays" BEFORE UPDATE OR DELETE ON "directive_versions" FOR EACH ROW EXECUTE FUNCTION published_version_stays();

CREATE FUNCTION published_requirement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changeable CONSTANT text[] := ARRAY['checked_against_signed', 'checked_at', 'checked_by_id'];
  version uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
BEGIN
  IF (SELECT status FROM directive_versions WHERE id = version) = 'published'
     AND (TG_OP <> 'UPDATE' OR to_jsonb(NEW) - changeable IS DISTINCT FROM to_jsonb(OLD) - changeable) THEN
    RAISE EXCEPTION 'published_requirement_stays: a published requirement is immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "published_requirement_stays" BEFORE INSERT OR UPDATE OR DELETE ON "requirements" FOR EACH ROW EXECUTE FUNCTION published_requirement_stays();

-- The chain of events -----------------------------------------------------------------------------------------------
-- Each event carries the hash of the one before it. The lock makes the order of ids the order of the chain; it is the
-- last thing a writing transaction takes, so it is held only until the commit that follows.

CREATE FUNCTION event_hash(e events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e.previous_hash, e.id, (extract(epoch FROM e.at) * 1000)::bigint, e.action, e.actor_id, e.actor_name, e.actor_role, e.on_behalf_of,
    e.department_id, e.subject_type, e.subject_id, e.details)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7300);
  NEW.id := nextval('events_id_seq');
  NEW.previous_hash := coalesce((SELECT hash FROM events ORDER BY id DESC LIMIT 1), '');
  NEW.hash := event_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER "chain_event" BEFORE INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION chain_event();
