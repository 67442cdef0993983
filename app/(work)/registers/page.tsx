import { getTranslations } from "next-intl/server";
import { DepartmentProgressTable } from "@/components/registers/department-progress-table";
import { RegisterHub } from "@/components/registers/register-hub";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { listDirectives } from "@/lib/directives/queries";
import { readProgressFilter } from "@/lib/requirements/filter";
import { listProgress } from "@/lib/requirements/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("title") };
}

export default async function RegistersPage({ searchParams }: PageProps<"/registers">) {
  const { actor } = await requireVisit("register.read");
  const [words, [directive]] = await Promise.all([getTranslations("registers"), listDirectives(actor)]);
  const progress = directive ? await listProgress(actor, directive.key) : [];
  const own = actor.departmentId !== null;
  const { filter, misread } = readProgressFilter(own ? {} : await searchParams);
  return (
    <>
      <PageHeader title={words("title")} lede={words("lede")} />
      <MisreadNotice misread={misread} clearHref="/registers" />
      {filter.requirement && <DepartmentProgressTable progress={progress} filter={filter} />}
      <RegisterHub progress={progress} own={own} />
    </>
  );
}
