-- Sites on City property: what they are, what staff do there, who approved it, and who was trained.

-- AlterEnum
ALTER TYPE "register" ADD VALUE IF NOT EXISTS 'facilities';

-- CreateEnum
CREATE TYPE "facility_kind" AS ENUM ('office', 'public_counter', 'service_center', 'library', 'recreation_center', 'park', 'venue', 'animal_center', 'fire_station', 'yard', 'plant', 'transport', 'parking', 'other');

-- CreateTable
CREATE TABLE "facilities" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "facility_kind" NOT NULL,
    "address" TEXT NOT NULL,
    "contact_role" TEXT NOT NULL,
    "staff_to_train" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "department_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "facilities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_protocols" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "steps" TEXT NOT NULL,
    "calls" TEXT NOT NULL,
    "non_public" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "facility_id" UUID NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "site_protocols_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol_approvals" (
    "id" UUID NOT NULL,
    "official_name" TEXT NOT NULL,
    "official_title" TEXT NOT NULL,
    "approved_on" DATE NOT NULL,
    "protocol_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "taken_back_by_id" UUID,
    "taken_back_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "protocol_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_sessions" (
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "material" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "staff_trained" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "facility_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "facilities_of_department" ON "facilities"("department_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "site_protocols_facility_id_number_key" ON "site_protocols"("facility_id", "number");

-- CreateIndex
CREATE INDEX "approvals_of_protocol" ON "protocol_approvals"("protocol_id");

-- CreateIndex
CREATE INDEX "trainings_of_facility" ON "training_sessions"("facility_id", "held_on" DESC);

-- AddForeignKey
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_protocols" ADD CONSTRAINT "site_protocols_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_protocols" ADD CONSTRAINT "site_protocols_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_approvals" ADD CONSTRAINT "protocol_approvals_protocol_id_fkey" FOREIGN KEY ("protocol_id") REFERENCES "site_protocols"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_approvals" ADD CONSTRAINT "protocol_approvals_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_approvals" ADD CONSTRAINT "protocol_approvals_taken_back_by_id_fkey" FOREIGN KEY ("taken_back_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "facilities" ADD CONSTRAINT "staff_to_train_is_a_headcount" CHECK ("staff_to_train" BETWEEN 0 AND 100000);
CREATE UNIQUE INDEX "one_site_of_a_name" ON "facilities" ("department_id", lower("name")) WHERE "withdrawn_at" IS NULL;
CREATE TRIGGER "keep_version" AFTER INSERT OR UPDATE ON "facilities" FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "facilities" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- A version that was approved must stay what was approved, so no version ever changes.
ALTER TABLE "site_protocols"
  ADD CONSTRAINT "protocol_versions_count_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "protocol_says_something" CHECK (trim("steps") <> '' AND trim("calls") <> '');
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "site_protocols" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

ALTER TABLE "protocol_approvals"
  ADD CONSTRAINT "approval_is_of_this_century" CHECK ("approved_on" >= '2000-01-01'),
  ADD CONSTRAINT "taken_back_says_who_when_and_why" CHECK (
    ("taken_back_at" IS NULL) = ("taken_back_by_id" IS NULL) AND ("taken_back_at" IS NULL) = ("reason" IS NULL));
CREATE UNIQUE INDEX "one_live_approval" ON "protocol_approvals" ("protocol_id") WHERE "taken_back_at" IS NULL;
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "protocol_approvals" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE FUNCTION only_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.taken_back_at IS NOT NULL OR (to_jsonb(NEW) - '{taken_back_at,taken_back_by_id,reason}'::text[])
    IS DISTINCT FROM (to_jsonb(OLD) - '{taken_back_at,taken_back_by_id,reason}'::text[]) THEN
    RAISE EXCEPTION 'only_taken_back: an approval can be taken back once and not be changed otherwise';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "only_taken_back" BEFORE UPDATE ON "protocol_approvals" FOR EACH ROW EXECUTE FUNCTION only_taken_back();

ALTER TABLE "training_sessions"
  ADD CONSTRAINT "training_is_of_this_century" CHECK ("held_on" >= '2000-01-01'),
  ADD CONSTRAINT "somebody_was_trained" CHECK ("staff_trained" BETWEEN 1 AND 100000);
CREATE TRIGGER "keep_version" AFTER INSERT OR UPDATE ON "training_sessions" FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "training_sessions" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
