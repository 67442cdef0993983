-- CreateIndex
CREATE INDEX "events_of_actor" ON "events"("actor_id", "id" DESC);

-- CreateIndex
CREATE INDEX "events_by_time" ON "events"("at", "id");
