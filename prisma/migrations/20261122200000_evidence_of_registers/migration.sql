-- Evidence stands at rows of registers, too.

-- AlterTable
ALTER TABLE "evidence_links"
  ADD COLUMN "report_id" UUID,
  ADD COLUMN "facility_id" UUID,
  ADD COLUMN "contract_id" UUID,
  ADD COLUMN "recommendation_id" UUID,
  ADD COLUMN "entry_id" UUID;

-- CreateIndex
CREATE INDEX "places_of_evidence" ON "evidence_links"("evidence_id");

-- CreateIndex
CREATE INDEX "evidence_of_report" ON "evidence_links"("report_id");

-- CreateIndex
CREATE INDEX "evidence_of_facility" ON "evidence_links"("facility_id");

-- CreateIndex
CREATE INDEX "evidence_of_contract" ON "evidence_links"("contract_id");

-- CreateIndex
CREATE INDEX "evidence_of_recommendation" ON "evidence_links"("recommendation_id");

-- CreateIndex
CREATE INDEX "evidence_of_entry" ON "evidence_links"("entry_id");

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "activity_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contracts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "service_recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "outreach_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules Prisma cannot state ---------------------------------------------------------------------------------------

ALTER TABLE "evidence_links"
  DROP CONSTRAINT "evidence_stands_at_one_place",
  ADD CONSTRAINT "evidence_stands_at_one_place"
    CHECK (num_nonnulls("plan_id", "report_id", "facility_id", "contract_id", "recommendation_id", "entry_id") = 1);

-- A document stands at a place once at a time.
CREATE UNIQUE INDEX "evidence_once_a_report" ON "evidence_links" ("evidence_id", "report_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "evidence_once_a_facility" ON "evidence_links" ("evidence_id", "facility_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "evidence_once_a_contract" ON "evidence_links" ("evidence_id", "contract_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "evidence_once_a_recommendation" ON "evidence_links" ("evidence_id", "recommendation_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "evidence_once_a_entry" ON "evidence_links" ("evidence_id", "entry_id") WHERE "ended_at" IS NULL;

-- A document stays in its department: no department's evidence stands in another's plan or register.
CREATE OR REPLACE FUNCTION evidence_stays_in_its_department() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own uuid := (SELECT department_id FROM evidence WHERE id = NEW.evidence_id);
BEGIN
  IF own IS DISTINCT FROM coalesce(
    (SELECT department_id FROM plans WHERE id = NEW.plan_id),
    (SELECT department_id FROM activity_reports WHERE id = NEW.report_id),
    (SELECT department_id FROM facilities WHERE id = NEW.facility_id),
    (SELECT department_id FROM contracts WHERE id = NEW.contract_id),
    (SELECT department_id FROM service_recommendations WHERE id = NEW.recommendation_id),
    (SELECT department_id FROM outreach_entries WHERE id = NEW.entry_id),
    own) THEN
    RAISE EXCEPTION 'evidence_stays_in_its_department: this document belongs to another department';
  END IF;
  RETURN NEW;
END $$;

-- No photograph stands at a report of activity, whichever comes first, the link or the version.
CREATE FUNCTION no_picture_at_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM evidence_links l JOIN evidence_versions v ON v.evidence_id = l.evidence_id
    WHERE l.evidence_id = NEW.evidence_id AND l.report_id IS NOT NULL AND l.ended_at IS NULL AND v.kind IN ('png', 'jpeg')
  ) THEN
    RAISE EXCEPTION 'no_picture_at_activity: a report of activity takes no picture';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no_picture_at_activity" AFTER INSERT ON "evidence_links" FOR EACH ROW EXECUTE FUNCTION no_picture_at_activity();
CREATE TRIGGER "no_picture_at_activity" AFTER INSERT ON "evidence_versions" FOR EACH ROW EXECUTE FUNCTION no_picture_at_activity();
