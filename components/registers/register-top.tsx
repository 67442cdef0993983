import type { Route } from "next";
import { useTranslations } from "next-intl";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Misread } from "@/lib/platform/address-filter";
import type { Done } from "@/lib/registers/done";
import type { RegisterNoun } from "@/lib/registers/nouns";
import type { RegisterFacts } from "@/lib/registers/rules";
import { DoneNotice } from "./done-notice";
import { MeasurePanel } from "./measure-panel";
import { NonePanel } from "./none-panel";

/** What stands above the rows of a register: its name, how far the department has come, and its statement of "none". */
export function RegisterTop({
  register: { register, owner, measure, mayWrite, mayDecide },
  noun,
  addHref,
  misread,
  done,
  told,
  actions,
}: {
  register: RegisterFacts;
  noun: RegisterNoun;
  addHref: Route;
  misread: Misread[];
  /** What was just done here, other than to one of the rows. */
  done?: Done | null;
  /** More that was just done, in a notice of its own. */
  told?: React.ReactNode;
  /** More to do than adding one entry, such as an import. */
  actions?: React.ReactNode;
}) {
  const say = useTranslations();
  const words = useTranslations(noun);
  const shared = useTranslations("registers");
  const standing = owner?.none && owner.none.decision !== "refused";
  const query = owner ? `?department=${encodeURIComponent(owner.abbreviation)}` : "";
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={
          <>
            {owner && <p className="font-semibold text-ink">{owner.name}</p>}
            <p>{words("lede")}</p>
          </>
        }
        breadcrumbs={[{ label: shared("title"), href: "/registers" as Route }]}
        actions={
          mayWrite && (
            <>
              <ButtonLink href={`${addHref}${query}` as Route}>{words("add")}</ButtonLink>
              {actions}
            </>
          )
        }
      />
      <MisreadNotice misread={misread} clearHref={`/${noun}` as Route} />
      {done && <DoneNotice key={done.word} title={say(done.said)} />}
      {told}
      {measure && <MeasurePanel measure={measure} />}
      {register && owner && measure && (measure.empty || standing) && (
        <NonePanel owner={owner} register={register} mayWrite={mayWrite} mayDecide={mayDecide} />
      )}
    </>
  );
}
