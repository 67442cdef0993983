import { getTranslations } from "next-intl/server";
import { Proposals } from "@/components/designations/proposals";
import { MyWork } from "@/components/home/my-work";
import { NoRole } from "@/components/home/no-role";
import { OfficeHome } from "@/components/home/office-home";
import { NothingAssigned } from "@/components/reviews/nothing-assigned";
import { requireVisit } from "@/lib/auth/guard";
import { can, couldEver, within } from "@/lib/auth/permissions";
import { listProposalsTo } from "@/lib/designations/queries";
import { getOfficeHome } from "@/lib/home/queries";
import { dayOf } from "@/lib/i18n/instant";
import { getMyWork } from "@/lib/tasks/queries";
import { askedPile } from "@/lib/tasks/work";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.navigation"))("home") };
}

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const { actor, now } = await requireVisit();
  const asked = await searchParams;
  const today = dayOf(now);
  const unassigned = couldEver(actor, "board.read") && within(actor, "board.read")?.length === 0;
  const [words, proposals, work, office] = await Promise.all([
    getTranslations("board.home"),
    listProposalsTo(actor),
    getMyWork(actor),
    couldEver(actor, "board.read") && !unassigned ? getOfficeHome(actor, now) : null,
  ]);
  return (
    <>
      <Proposals proposals={proposals} />
      {work && (
        <MyWork
          work={work}
          now={now}
          today={today}
          {...askedPile(asked)}
          mayReport={can(actor, "activity.report", { departmentId: actor.departmentId })}
        />
      )}
      {unassigned && <NothingAssigned title={words("title")} />}
      {office && <OfficeHome facts={office} today={today} />}
      {!work && !office && !unassigned && <NoRole asked={proposals.length > 0} />}
    </>
  );
}
