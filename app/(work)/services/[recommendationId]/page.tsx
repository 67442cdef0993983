import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { RegisterRowPage } from "@/components/registers/register-row-page";
import { DecideForm } from "@/components/services/decide-form";
import { Recommendation } from "@/components/services/recommendation";
import { RecommendationForm } from "@/components/services/recommendation-form";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { doneOf } from "@/lib/registers/done";
import { change, restore, withdraw } from "@/lib/services/actions";
import { doneWords, statusLooks, statusWords } from "@/lib/services/labels";
import { getRecommendation } from "@/lib/services/queries";
import { changeable } from "@/lib/services/status";

type Address = PageProps<"/services/[recommendationId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("services"))("one") };
}

export default async function ServicePage({ params, searchParams }: Address) {
  const { actor } = await requireVisit("register.read");
  const row = await getRecommendation(actor, (await params).recommendationId);
  if (!row) notFound();
  const say = await getTranslations();
  const hidden = { recommendationId: row.id, version: row.version };
  return (
    <RegisterRowPage
      noun="services"
      row={row}
      reader={actor}
      title={<span lang={row.language}>{row.service}</span>}
      tag={<Tag {...statusLooks[row.status]}>{say(statusWords[row.status])}</Tag>}
      done={doneOf(doneWords, row, await searchParams)}
      mayChange={can(actor, "register.write", row) && changeable.includes(row.status)}
      standing={{ withdraw, restore, hidden }}
      change={<RecommendationForm action={change} hidden={hidden} row={row} />}
    >
      <Recommendation row={row} />
      <RowEvidence actor={actor} kind="recommendation" row={row} page="/services" search={searchParams} />
      {!row.withdrawnAt && can(actor, "register.decide", row) && <DecideForm row={row} key={row.version} />}
    </RegisterRowPage>
  );
}
