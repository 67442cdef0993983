import { Temporal } from "temporal-polyfill";
import { correctActivity, reportActivity } from "@/lib/activity/mutations";
import type { Actor } from "@/lib/auth/permissions";
import { actorOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import { departmentEmail } from "../demonstration";
import type { Moment } from "../story";
import { type SeedReport, seedReports } from "./activity";

/** The reports of the demonstration as scenes: each is made, and corrected, by its department's own people at its moment. */
export function activityScenes(
  today: string,
  idOf: Map<string, string>,
): { moment: Moment; play: () => Promise<void> }[] {
  return seedReports.flatMap((report) => {
    let reportId = "";
    const made = {
      moment: report.reported,
      play: async () => {
        const departmentId = idOf.get(report.abbreviation) as string;
        const result = await reportActivity(await reporter(report), {
          departmentId,
          ...factsOf(report, today),
        });
        reportId = result.reportId;
      },
    };
    const { corrected } = report;
    if (!corrected) return [made];
    const correction = {
      moment: corrected,
      play: async () => {
        const facts = factsOf({ ...report, ...corrected }, today);
        await correctActivity(await reporter(report), { reportId, version: 1, ...facts });
      },
    };
    return [made, correction];
  });
}

async function reporter({ by, abbreviation }: SeedReport): Promise<Actor> {
  const { id } = await db.user.findUniqueOrThrow({ where: { email: departmentEmail(by, abbreviation) } });
  return (await actorOf(id)) as Actor;
}

const dayOf = (today: string, { daysBefore }: Moment) =>
  Temporal.PlainDate.from(today).subtract({ days: daysBefore });

const localOf = (today: string, moment: Moment) => `${dayOf(today, moment)}T${moment.time}`;

function factsOf(report: SeedReport, today: string) {
  const { site, agency, agencyStated = null, actions, papers, responses, note, followUpInDays } = report;
  return {
    ...{ site, agency, agencyStated, actions, papers, responses, note },
    observed: localOf(today, report.observed),
    observedHour: null,
    learned: report.learned && localOf(today, report.learned),
    learnedHour: null,
    followUpNeeded: followUpInDays !== undefined,
    followUpBy: followUpInDays
      ? dayOf(today, report.reported).add({ days: followUpInDays }).toString()
      : null,
    followUpDoneOn: null,
    language: "en",
    kept: [],
    // activity.test.ts shows that nothing is found in these texts.
    namesLookedAt: false,
  };
}
