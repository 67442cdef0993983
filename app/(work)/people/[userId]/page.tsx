import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AccountFacts } from "@/components/people/account-facts";
import { AccountHistory } from "@/components/people/account-history";
import { Diagnosis } from "@/components/people/diagnosis";
import { ManagePerson } from "@/components/people/manage-person";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requireVisit } from "@/lib/auth/guard";
import { type Actor, can, takesAssignments } from "@/lib/auth/permissions";
import { accountStateLook } from "@/lib/people/labels";
import { getPerson, listDepartmentChoices, listPersonEvents } from "@/lib/people/queries";
import { accountState } from "@/lib/people/rules";
import { isId } from "@/lib/platform/text";

const named = cache((actor: Actor, userId: string) => (isId(userId) ? getPerson(actor, userId) : null));

export async function generateMetadata({ params }: PageProps<"/people/[userId]">) {
  const { actor } = await requireVisit("person.read");
  const found = await named(actor, (await params).userId);
  return found ? { title: found.name } : {};
}

export default async function PersonPage({ params }: PageProps<"/people/[userId]">) {
  const { actor } = await requireVisit("person.read");
  const person = await named(actor, (await params).userId);
  if (!person) notFound();
  const mayChange = can(actor, "person.administer", {});
  const [events, departments] = await Promise.all([
    listPersonEvents(actor, person.id),
    mayChange && takesAssignments(person.office) ? listDepartmentChoices(actor) : [],
  ]);
  const words = await getTranslations("people");
  const state = accountState(person);
  return (
    <>
      <PageHeader
        title={person.name}
        breadcrumbs={[{ label: words("title"), href: "/people" as Route }]}
        status={<Tag {...accountStateLook[state]}>{words(`state.${state}`)}</Tag>}
      />
      <Diagnosis person={person} />
      <AccountFacts person={person} />
      {mayChange && <ManagePerson person={person} departments={departments} own={person.id === actor.id} />}
      <AccountHistory person={person} events={events} />
    </>
  );
}
