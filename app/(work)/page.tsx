import { getTranslations } from "next-intl/server";
import { Proposals } from "@/components/designations/proposals";
import { MyWork } from "@/components/home/my-work";
import { NoRole } from "@/components/home/no-role";
import { OfficeLinks } from "@/components/home/office-links";
import { requireVisit } from "@/lib/auth/guard";
import { navigation } from "@/lib/auth/navigation";
import { couldEver } from "@/lib/auth/permissions";
import { listProposalsTo } from "@/lib/designations/queries";
import { dayOf } from "@/lib/i18n/format";
import { getMyWork } from "@/lib/tasks/queries";

export default async function HomePage() {
  const { actor, now } = await requireVisit();
  const [proposals, work] = await Promise.all([listProposalsTo(actor), getMyWork(actor)]);
  const words = await getTranslations("auth.navigation");
  const places = navigation(actor).filter(({ key }) => key !== "home");
  return (
    <>
      <Proposals proposals={proposals} />
      {work ? (
        <MyWork work={work} now={now} today={dayOf(now)} />
      ) : couldEver(actor, "board.read") ? (
        <OfficeLinks
          name={actor.name}
          places={places.map(({ key, href }) => ({ label: words(key), href }))}
        />
      ) : (
        <NoRole asked={proposals.length > 0} />
      )}
    </>
  );
}
