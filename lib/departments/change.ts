import type { Transaction } from "@/lib/db/client";
import type { MessageKey } from "@/lib/i18n/message-key";
import { type Refusal, ruleBroken, type Said } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { keepFormerNames } from "./former-names";
import { changeDepartmentInput } from "./input";

const dayOfColumn = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/**
 * Changes the name of a department, the day from which it no longer exists, and who follows it. The name it had stays
 * as a former name; nothing it filed changes. Refuses an end that is not after its first day, a successor without an
 * end, one that is unknown, itself, ended by then, or followed by this department in the end.
 */
export const changeDepartment = mutation({
  permission: "department.change",
  input: changeDepartmentInput,
  subject: async (tx, { departmentId }) => {
    await tx.$queryRaw`select 1 from departments where id = ${departmentId}::uuid for update`;
    const department = await tx.department.findUnique({
      where: { id: departmentId },
      include: { successor: { select: { abbreviation: true } } },
    });
    return department && { departmentId, ...department };
  },
  change: async ({ tx, input, subject: department }) => {
    const effectiveTo = input.effectiveTo ?? null;
    const startsOn = dayOfColumn(department.effectiveFrom) as string;
    if (effectiveTo && effectiveTo <= startsOn) {
      throw wrong("effectiveTo", { key: "departments.error.end-before-start", values: { day: startsOn } });
    }
    const successor = await successorOf(tx, department.id, input.successor, effectiveTo);
    const before: Facts = {
      name: department.name,
      until: dayOfColumn(department.effectiveTo),
      successor: department.successor?.abbreviation ?? null,
    };
    const after: Facts = { name: input.name, until: effectiveTo, successor: successor?.abbreviation ?? null };
    const changed = (Object.keys(after) as (keyof Facts)[]).filter((fact) => before[fact] !== after[fact]);
    const result = { abbreviation: department.abbreviation, changed: changed.length };
    if (changed.length === 0) return { result, audit: nothingChanged };
    await tx.department.update({
      where: { id: department.id },
      data: {
        name: after.name,
        effectiveTo: effectiveTo && new Date(effectiveTo),
        successorId: successor?.id ?? null,
      },
    });
    if (before.name !== after.name)
      await keepFormerNames(tx, [{ departmentId: department.id, name: before.name }]);
    const only = (facts: Facts) => Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
    return {
      result,
      audit: {
        action: "department.changed",
        subjectType: "department",
        subjectId: department.id,
        departmentId: department.id,
        details: { from: only(before), to: only(after) },
      },
    };
  },
});

type Facts = { name: string; until: string | null; successor: string | null };

async function successorOf(
  tx: Transaction,
  departmentId: string,
  abbreviation: string | undefined,
  until: string | null,
): Promise<{ id: string; abbreviation: string } | null> {
  if (!abbreviation) return null;
  if (!until) throw wrong("effectiveTo", { key: "departments.error.successor-without-end" });
  const successor = await tx.department.findUnique({ where: { abbreviation: abbreviation.toUpperCase() } });
  if (!successor) throw wrong("successor", { key: "departments.error.successor-unknown" });
  if (successor.id === departmentId) throw wrong("successor", { key: "departments.error.successor-itself" });
  const named = (key: MessageKey) => wrong("successor", { key, values: { name: successor.name } });
  const ends = dayOfColumn(successor.effectiveTo);
  if (ends && ends <= until) throw named("departments.error.successor-ended");
  const [circle] = await tx.$queryRaw<unknown[]>`
    with recursive followed as (
      select successor_id as id from departments where id = ${successor.id}::uuid
      union select d.successor_id from followed f join departments d on d.id = f.id
    )
    select 1 from followed where id = ${departmentId}::uuid`;
  if (circle) throw named("departments.error.successor-circle");
  return successor;
}

const wrong = (field: string, said: Said): Refusal => ruleBroken(said, { [field]: said });
