import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContractFilters } from "@/components/contractors/contract-filters";
import { ContractList } from "@/components/contractors/contract-list";
import { Coverage } from "@/components/contractors/coverage";
import { SentNotice } from "@/components/contractors/sent-notice";
import { ListDownloads } from "@/components/registers/list-downloads";
import { RegisterTop } from "@/components/registers/register-top";
import { ButtonLink } from "@/components/ui/button";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { actsOfList, contractorsParameters, sendingOfList } from "@/lib/contractors/filter";
import { listContracts } from "@/lib/contractors/queries";
import { readSent } from "@/lib/contractors/sent";
import { addressOf, readAddressFilter } from "@/lib/platform/address-filter";
import { noneDoneOf } from "@/lib/registers/done";
import { getRegister } from "@/lib/requirements/queries";

const pageSize = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("contractors"))("title") };
}

export default async function ContractorsPage({ searchParams }: PageProps<"/contractors">) {
  const { actor } = await requireVisit("register.read");
  const { done, ...search } = await searchParams;
  const { filter, page, misread } = readAddressFilter(contractorsParameters, search);
  const [register, found, words, sent] = await Promise.all([
    getRegister(actor, "contractor_notice", "contractors", filter.department),
    listContracts(actor, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
    getTranslations("contractors"),
    readSent(actor, done),
  ]);
  if (filter.department && !register.owner) notFound();
  const sendTo = (to: "unsent" | "unanswered") =>
    `/contractors/send${addressOf({ ...filter, department: register.owner?.abbreviation, to }, page)}` as Route;
  return (
    <>
      <RegisterTop
        register={register}
        noun="contractors"
        addHref={"/contractors/new" as Route}
        misread={misread}
        done={noneDoneOf(register.owner, done)}
        told={sent && <SentNotice sent={sent} />}
        actions={
          <>
            <ButtonLink look="secondary" href={sendTo("unsent")}>
              {words("send-link")}
            </ButtonLink>
            <ButtonLink look="secondary" href={sendTo("unanswered")}>
              {words("remind-link")}
            </ButtonLink>
            <ButtonLink look="quiet" href={"/contractors/import" as Route}>
              {words("import-link")}
            </ButtonLink>
            <ButtonLink look="quiet" href={"/contractors/texts" as Route}>
              {words("texts-link")}
            </ButtonLink>
          </>
        }
      />
      <Coverage coverage={found.coverage} filter={filter} />
      <ContractFilters filter={filter} departments={register.departments} />
      <ContractList
        rows={found.rows}
        total={found.total}
        page={page}
        pageSize={pageSize}
        filter={filter}
        bulk={{
          acts: actsOfList(filter),
          may: (row) => can(actor, "register.write", row),
          elsewhere: sendingOfList(filter),
        }}
        withDepartment={register.departments.length > 1}
      />
      <ListDownloads list="contractors" filter={filter} total={found.total} />
    </>
  );
}
