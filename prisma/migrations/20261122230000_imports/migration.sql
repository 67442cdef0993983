-- Files that lists are taken in from.

-- CreateEnum
CREATE TYPE "import_list" AS ENUM ('departments', 'people', 'contracts', 'facilities', 'trainings');

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "list" "import_list" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "heading" TEXT[],
    "mapping" JSONB,
    "bringer_id" UUID NOT NULL,
    "brought_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),
    "stored_at" TIMESTAMPTZ(3),
    "added" INTEGER,
    "changed" INTEGER,
    "left" INTEGER,
    "content" BYTEA,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "imports_of_list" ON "imports"("list", "bringer_id", "stored_at" DESC);

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_bringer_id_fkey" FOREIGN KEY ("bringer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

-- The bytes are compressed already.
ALTER TABLE "imports" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "imports"
  ADD CONSTRAINT "import_is_hashed" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "size" > 0 AND "rows" > 0),
  ADD CONSTRAINT "stored_import_says_what_it_did" CHECK (
    ("stored_at" IS NULL) = ("added" IS NULL) AND ("stored_at" IS NULL) = ("changed" IS NULL)
    AND ("stored_at" IS NULL) = ("left" IS NULL) AND ("added" >= 0 AND "changed" >= 0 AND "left" >= 0) IS NOT FALSE
    AND ("stored_at" IS NULL OR "mapping" IS NOT NULL)),
  ADD CONSTRAINT "file_to_store_is_here" CHECK ("stored_at" IS NOT NULL OR "content" IS NOT NULL);

-- What was stored stays on record as it was; only its bytes go.
CREATE FUNCTION stored_import_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stored_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.content IS NOT NULL AND NEW.content IS DISTINCT FROM OLD.content
    OR (to_jsonb(NEW) - 'content') IS DISTINCT FROM (to_jsonb(OLD) - 'content')) THEN
    RAISE EXCEPTION 'stored_import_stays: an import that was stored is neither changed nor removed';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "stored_import_stays" BEFORE UPDATE OR DELETE ON "imports" FOR EACH ROW EXECUTE FUNCTION stored_import_stays();
