-- That a notice was recorded wrongly is a fact of its own, beside the notice, which is not changed.

-- CreateTable
CREATE TABLE "notice_withdrawals" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "withdrawn_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT city_now(),

    CONSTRAINT "notice_withdrawals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "one_withdrawal_a_notice" ON "notice_withdrawals"("notice_id");

-- AddForeignKey
ALTER TABLE "notice_withdrawals" ADD CONSTRAINT "notice_withdrawals_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "contract_notices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_withdrawals" ADD CONSTRAINT "notice_withdrawals_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "notice_withdrawals" FOR EACH STATEMENT EXECUTE FUNCTION written_once();
