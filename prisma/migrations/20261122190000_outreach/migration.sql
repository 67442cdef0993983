-- Outreach: what was published where and in which language, and the languages a department declares.

-- CreateEnum
CREATE TYPE "outreach_channel" AS ENUM ('newspaper', 'radio', 'television', 'social_media', 'website', 'printed_matter', 'event', 'telephone_text');

-- CreateTable
CREATE TABLE "outreach_entries" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "channel" "outreach_channel" NOT NULL,
    "outlet" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "material" TEXT NOT NULL,
    "reach" INTEGER,
    "cost" INTEGER,
    "written_in" TEXT NOT NULL DEFAULT 'en',
    "version" INTEGER NOT NULL DEFAULT 1,
    "department_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "outreach_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department_languages" (
    "department_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "department_languages_pkey" PRIMARY KEY ("department_id","language")
);

-- CreateIndex
CREATE INDEX "outreach_of_department" ON "outreach_entries"("department_id", "language", "channel");

-- CreateIndex
CREATE INDEX "outreach_newest" ON "outreach_entries"("held_on" DESC, "id");

-- AddForeignKey
ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_entries_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_entries_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_entries_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_languages" ADD CONSTRAINT "department_languages_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_languages" ADD CONSTRAINT "department_languages_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "outreach_entries" ADD CONSTRAINT "outreach_counts_are_not_negative"
  CHECK (coalesce("reach", 0) >= 0 AND coalesce("cost", 0) >= 0);
CREATE TRIGGER "keep_version" AFTER INSERT OR UPDATE ON "outreach_entries" FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "outreach_entries" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
