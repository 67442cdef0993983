-- The list of directives asks for the first task of every requirement; by the primary key alone that read every task.
CREATE INDEX "tasks_of_requirement" ON "tasks"("requirement_id", "id");
