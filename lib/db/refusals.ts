import { conflict, type Refusal, ruleBroken, unavailable } from "@/lib/platform/errors";
import { Prisma } from "./generated/client";

/** Constraints of the database whose breaking a person can cause, and what to say of each. */
const constraints: Record<string, () => Refusal> = {
  keep_one_administrator: () => ruleBroken({ key: "errors.last-administrator" }),
  one_active_holder: () => conflict({ key: "errors.holder-exists" }),
  one_pending_proposal: () => conflict({ key: "errors.proposal-pending" }),
  one_active_designation_a_person: () => conflict({ key: "errors.designated-elsewhere" }),
  one_site_of_a_name: () => conflict({ key: "facilities.error.name-taken" }),
  one_live_approval: () => conflict({ key: "facilities.error.approved-already" }),
  one_live_decision: () => conflict({ key: "errors.decided-already" }),
};

/**
 * Says in plain words what the database refused: a rule of the table above, a moment too busy to write (lock, statement
 * or transaction limits, write conflicts), a row that somebody else added at the same moment, or a lost connection. What
 * may go through when it is tried again is `unavailable`, so that no program takes it for somebody else's newer text.
 * Anything else is no refusal but a fault: null.
 */
export function refusalOfDatabase(error: unknown): Refusal | null {
  const told = describe(error);
  for (const [name, refusal] of Object.entries(constraints)) if (told.includes(name)) return refusal();
  if (busy.some((sign) => told.includes(sign))) return unavailable({ key: "errors.busy" });
  if (told.includes("P2002") || told.includes("UniqueConstraintViolation"))
    return conflict({ key: "errors.already-there" });
  if (lost.some((sign) => told.includes(sign))) return unavailable({ key: "errors.connection-lost" });
  return null;
}

/** A connection lost on the way may have been lost after the commit: nobody knows until they look. */
const lost = [
  "P1017",
  "P1001",
  "not queryable",
  "Connection terminated",
  "terminating connection",
  "ECONNRESET",
  "ECONNREFUSED",
];

const busy = [
  "55P03",
  "57014",
  "40P01",
  "40001",
  "25P04",
  "25P03",
  "P2028",
  "P2034",
  "P2024",
  "lock timeout",
  "statement timeout",
  "deadlock detected",
];

function describe(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const meta =
    error instanceof Prisma.PrismaClientKnownRequestError
      ? `${error.code} ${JSON.stringify(error.meta)}`
      : "";
  const cause = error.cause instanceof Error ? describe(error.cause) : JSON.stringify(error.cause ?? "");
  return `${error.message} ${meta} ${cause}`;
}
