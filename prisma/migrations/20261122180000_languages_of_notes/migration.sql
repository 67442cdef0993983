-- AlterTable
ALTER TABLE "submissions" ADD COLUMN "change_note_language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "review_decisions" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN "undo_language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "return_points" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "point_replies" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "comments" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';

-- The language of the reason comes with the reason.
CREATE OR REPLACE FUNCTION decision_is_undone_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.undone_at IS NOT NULL OR to_jsonb(NEW) - ARRAY['undone_at', 'undone_by_id', 'undo_reason', 'undo_language']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['undone_at', 'undone_by_id', 'undo_reason', 'undo_language'] THEN
    RAISE EXCEPTION 'decision_is_undone_once: a decision is undone, never rewritten';
  END IF;
  RETURN NEW;
END $$;
