-- AlterTable
ALTER TABLE "training_sessions" ADD COLUMN "form_key" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "one_training_a_form" ON "training_sessions"("form_key");
