import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RowEvidence } from "@/app/(work)/row-evidence";
import { ContractFactsPanel } from "@/components/contractors/contract-facts";
import { ContractForm } from "@/components/contractors/contract-form";
import { ContractSteps } from "@/components/contractors/contract-steps";
import { History } from "@/components/contractors/history";
import { StandingForm } from "@/components/registers/standing-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { change, restore, withdraw } from "@/lib/contractors/actions";
import { stateLooks, stateWords } from "@/lib/contractors/labels";
import { getContract } from "@/lib/contractors/queries";
import { dayOf } from "@/lib/i18n/instant";

type Address = PageProps<"/contractors/[contractId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contractors"))("one") };
}

export default async function ContractPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("register.read");
  const contract = await getContract(actor, (await params).contractId);
  if (!contract) notFound();
  const say = await getTranslations();
  const mayWrite = can(actor, "register.write", contract);
  const open = mayWrite && !contract.withdrawnAt;
  const hidden = { contractId: contract.id, version: contract.version };
  const query = actor.departmentId ? "" : `?department=${encodeURIComponent(contract.abbreviation)}`;
  return (
    <>
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{contract.contractor}</span>}
        breadcrumbs={[{ label: say("contractors.title"), href: `/contractors${query}` as Route }]}
        status={
          <>
            <Tag {...stateLooks[contract.state]}>{say(stateWords[contract.state])}</Tag>
            {contract.withdrawnAt && (
              <Tag tone="caution" shape="back">
                {say("registers.withdrawn")}
              </Tag>
            )}
          </>
        }
        actions={
          mayWrite && (
            <StandingForm
              key={contract.version}
              action={contract.withdrawnAt ? restore : withdraw}
              hidden={hidden}
              withdrawn={contract.withdrawnAt !== null}
            />
          )
        }
      />
      <ContractFactsPanel row={contract} />
      {open && contract.state !== "acknowledged" && (
        <ContractSteps contract={contract} now={now} today={dayOf(now)} />
      )}
      <RowEvidence actor={actor} kind="contract" row={contract} page="/contractors" search={searchParams} />
      <History contract={contract} mayWrite={mayWrite} />
      {open && (
        <Panel title={say("registers.change")}>
          <ContractForm key={contract.version} action={change} hidden={hidden} row={contract} />
        </Panel>
      )}
    </>
  );
}
