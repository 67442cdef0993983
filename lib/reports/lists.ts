import type { z } from "zod";
import { activityColumns } from "@/lib/activity/columns";
import { activityParameters } from "@/lib/activity/filter";
import { activityOf } from "@/lib/activity/queries";
import type { Actor } from "@/lib/auth/permissions";
import { contractorsColumns } from "@/lib/contractors/columns";
import { contractorsParameters } from "@/lib/contractors/filter";
import { contractsOfFilter } from "@/lib/contractors/queries";
import type { Prisma } from "@/lib/db/generated/client";
import { facilitiesColumns } from "@/lib/facilities/columns";
import { facilitiesParameters } from "@/lib/facilities/filter";
import { sitesOf } from "@/lib/facilities/queries";
import type { MessageKey } from "@/lib/i18n/message-key";
import { outreachColumns } from "@/lib/outreach/columns";
import { outreachParameters } from "@/lib/outreach/filter";
import { outreachOf } from "@/lib/outreach/queries";
import { type FilterOf, readAddressFilter, type SearchParams } from "@/lib/platform/address-filter";
import { notFound } from "@/lib/platform/errors";
import type { ReportColumn } from "@/lib/platform/report-column";
import { listRegisterDepartments } from "@/lib/registers/queries";
import { servicesColumns, sumsColumns } from "@/lib/services/columns";
import { servicesParameters } from "@/lib/services/filter";
import { recommendationsOf, sumsOf } from "@/lib/services/queries";
import { refuseMisread, type Source } from "./file";
import type { ListName } from "./input";

type Parameters = Record<string, z.ZodType<string>>;

type List = {
  title: MessageKey;
  parameters: Parameters;
  /** The rows of a filter in its order, as its page shows them; `now` decides what is late. */
  rowsOf: (actor: Actor, filter: Record<string, string | undefined>, now: Date) => Prisma.Sql;
  columns: ReportColumn<unknown>[];
};

const list = <Known extends Parameters, Row>(given: {
  title: MessageKey;
  parameters: Known;
  rowsOf: (actor: Actor, filter: FilterOf<Known>, now: Date) => Prisma.Sql;
  columns: ReportColumn<Row>[];
}): List => given as unknown as List;

/** The lists of the registers that can be taken as a file: the filter and the rows of each page, and their columns. */
const lists: Record<ListName, List> = {
  facilities: list({
    title: "facilities.title",
    parameters: facilitiesParameters,
    rowsOf: sitesOf,
    columns: facilitiesColumns,
  }),
  contractors: list({
    title: "contractors.title",
    parameters: contractorsParameters,
    rowsOf: contractsOfFilter,
    columns: contractorsColumns,
  }),
  activity: list({
    title: "activity.title",
    parameters: activityParameters,
    rowsOf: activityOf,
    columns: activityColumns,
  }),
  services: list({
    title: "services.title",
    parameters: servicesParameters,
    rowsOf: recommendationsOf,
    columns: servicesColumns,
  }),
  "services-sums": list({
    title: "reports.register.sums-title",
    parameters: servicesParameters,
    rowsOf: sumsOf,
    columns: sumsColumns,
  }),
  outreach: list({
    title: "outreach.title",
    parameters: outreachParameters,
    rowsOf: outreachOf,
    columns: outreachColumns,
  }),
};

/**
 * The list of a register for exactly the filter of an address. Refuses what the list cannot be narrowed by; a
 * department that is out of reach is not found, as on the page.
 */
export async function listSource(
  actor: Actor,
  name: ListName,
  { format: _, page: __, ...search }: SearchParams,
  now: Date,
): Promise<Source<unknown>> {
  const { title, parameters, rowsOf, columns } = lists[name];
  const { filter, misread } = readAddressFilter(parameters, search);
  refuseMisread(misread);
  const { department } = filter;
  if (department) {
    const within = await listRegisterDepartments(actor);
    if (!within.some(({ abbreviation }) => abbreviation === department)) throw notFound();
  }
  const used = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    report: name,
    title,
    statement: rowsOf(actor, filter, now),
    columns,
    filter: Object.fromEntries(used),
    asOf: now,
  };
}
