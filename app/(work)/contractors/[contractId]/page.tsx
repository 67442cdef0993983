import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { ContractFactsPanel } from "@/components/contractors/contract-facts";
import { ContractForm } from "@/components/contractors/contract-form";
import { ContractSteps } from "@/components/contractors/contract-steps";
import { History } from "@/components/contractors/history";
import { RegisterRowPage } from "@/components/registers/register-row-page";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { change, restore, withdraw } from "@/lib/contractors/actions";
import { doneWordsOf, stateLooks, stateWords } from "@/lib/contractors/labels";
import { getContract } from "@/lib/contractors/queries";
import { stepsOf } from "@/lib/contractors/rules";
import { dayOf } from "@/lib/i18n/instant";
import { doneOf } from "@/lib/registers/done";

type Address = PageProps<"/contractors/[contractId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("one") };
}

export default async function ContractPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("register.read");
  const row = await getContract(actor, (await params).contractId);
  if (!row) notFound();
  const say = await getTranslations();
  const mayChange = can(actor, "register.write", row);
  const hidden = { contractId: row.id, version: row.version };
  return (
    <RegisterRowPage
      noun="contractors"
      row={row}
      reader={actor}
      title={<span className="[overflow-wrap:anywhere]">{row.contractor}</span>}
      tag={<Tag {...stateLooks[row.state]}>{say(stateWords[row.state])}</Tag>}
      done={doneOf(doneWordsOf(row), row, await searchParams)}
      mayChange={mayChange}
      standing={{ withdraw, restore, hidden }}
      change={<ContractForm action={change} hidden={hidden} row={row} />}
    >
      <ContractFactsPanel row={row} />
      {mayChange && stepsOf(row).answer && <ContractSteps contract={row} now={now} today={dayOf(now)} />}
      <RowEvidence actor={actor} kind="contract" row={row} page="/contractors" search={searchParams} />
      <History contract={row} mayWrite={mayChange} />
    </RegisterRowPage>
  );
}
