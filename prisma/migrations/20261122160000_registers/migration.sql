-- Working registers: statements of "none", versions of every row, and the first register, recommended services.

-- CreateEnum
CREATE TYPE "register" AS ENUM ('services');

-- CreateEnum
CREATE TYPE "none_decision" AS ENUM ('accepted', 'refused');

-- CreateEnum
CREATE TYPE "recommendation_status" AS ENUM ('proposed', 'under_review', 'adopted', 'declined');

-- CreateEnum
CREATE TYPE "funding_source" AS ENUM ('existing_budget', 'general_fund', 'special_fund', 'grant', 'private_gift', 'not_identified');

-- CreateTable
CREATE TABLE "none_statements" (
    "id" UUID NOT NULL,
    "register" "register" NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "department_id" UUID NOT NULL,
    "stated_by_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "decision" "none_decision",
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "none_statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_versions" (
    "row_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "register_versions_pkey" PRIMARY KEY ("row_id","version")
);

-- CreateTable
CREATE TABLE "service_recommendations" (
    "id" UUID NOT NULL,
    "status" "recommendation_status" NOT NULL DEFAULT 'proposed',
    "service" TEXT NOT NULL,
    "eligible" TEXT NOT NULL,
    "gap" TEXT NOT NULL,
    "delivering_unit" TEXT NOT NULL,
    "one_off_cost" INTEGER,
    "yearly_cost" INTEGER,
    "funding" "funding_source" NOT NULL DEFAULT 'not_identified',
    "language" TEXT NOT NULL DEFAULT 'en',
    "version" INTEGER NOT NULL DEFAULT 1,
    "department_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "decline_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_recommendations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "none_statements_of_register" ON "none_statements"("department_id", "register", "stated_at" DESC);

-- CreateIndex
CREATE INDEX "recommendations_of_department" ON "service_recommendations"("department_id", "created_at");

-- AddForeignKey
ALTER TABLE "none_statements" ADD CONSTRAINT "none_statements_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "none_statements" ADD CONSTRAINT "none_statements_stated_by_id_fkey" FOREIGN KEY ("stated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "none_statements" ADD CONSTRAINT "none_statements_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_recommendations" ADD CONSTRAINT "service_recommendations_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_recommendations" ADD CONSTRAINT "service_recommendations_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_recommendations" ADD CONSTRAINT "service_recommendations_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_recommendations" ADD CONSTRAINT "service_recommendations_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "none_statements"
  ADD CONSTRAINT "statement_gives_a_reason" CHECK (char_length(trim("reason")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "decision_says_who_and_when" CHECK (
    ("decision" IS NULL) = ("decided_by_id" IS NULL) AND ("decision" IS NULL) = ("decided_at" IS NULL)
    AND ("decision" IS NOT DISTINCT FROM 'refused') = ("decision_reason" IS NOT NULL));
CREATE UNIQUE INDEX "one_live_statement" ON "none_statements" ("department_id", "register")
  WHERE "withdrawn_at" IS NULL AND "decision" IS DISTINCT FROM 'refused';
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "none_statements" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

-- Every register row carries a version that grows by one with each change; each version is kept as it was.
CREATE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'keep_version: version % of % cannot follow version %', NEW.version, TG_TABLE_NAME, OLD.version;
  END IF;
  INSERT INTO register_versions (row_id, version, content) VALUES (NEW.id, NEW.version, to_jsonb(NEW));
  RETURN NULL;
END $$;
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "register_versions" FOR EACH STATEMENT EXECUTE FUNCTION written_once();

ALTER TABLE "service_recommendations"
  ADD CONSTRAINT "costs_are_not_negative" CHECK (coalesce("one_off_cost", 0) >= 0 AND coalesce("yearly_cost", 0) >= 0),
  ADD CONSTRAINT "declined_says_why" CHECK (("status" = 'declined') = ("decline_reason" IS NOT NULL)),
  ADD CONSTRAINT "decided_says_who_and_when" CHECK (
    ("status" = 'proposed' OR "decided_by_id" IS NOT NULL) AND ("decided_by_id" IS NULL) = ("decided_at" IS NULL));
CREATE TRIGGER "keep_version" AFTER INSERT OR UPDATE ON "service_recommendations" FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER "never_deleted" BEFORE DELETE OR TRUNCATE ON "service_recommendations" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
