import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleFilters } from "@/components/people/filters";
import { PeopleList } from "@/components/people/list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { listDepartmentChoices, listPeople } from "@/lib/people/queries";
import { peopleFilter } from "@/lib/people/rules";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const { actor } = await requireVisit("person.read");
  const filter = peopleFilter(await searchParams);
  const [found, departments] = await Promise.all([listPeople(actor, filter), listDepartmentChoices(actor)]);
  if (!found) notFound();
  const words = await getTranslations("people");
  return (
    <>
      <PageHeader
        title={words("title")}
        lede={words("lede")}
        actions={
          can(actor, "person.administer", {}) && (
            <>
              <ButtonLink href={"/people/invite" as Route}>{words("invite.open")}</ButtonLink>
              <ButtonLink href={"/people/import" as Route} look="secondary">
                {words("import")}
              </ButtonLink>
            </>
          )
        }
      />
      <PeopleFilters filter={filter} departments={departments} />
      <PeopleList {...found} filter={filter} />
    </>
  );
}
