import { getTranslations } from "next-intl/server";
import { DepartmentProgressTable } from "@/components/registers/department-progress-table";
import { DirectiveChoice } from "@/components/registers/directive-choice";
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
  const { filter, misread } = readProgressFilter(await searchParams);
  const [words, directives, progress] = await Promise.all([
    getTranslations("registers"),
    listDirectives(actor),
    listProgress(actor, filter.directive),
  ]);
  const own = actor.departmentId !== null;
  if (filter.directive && !directives.some(({ key }) => key === filter.directive))
    misread.push({ name: "directive", value: filter.directive });
  const shown = filter.directive ?? progress[0]?.directive;
  return (
    <>
      <PageHeader title={words("title")} lede={words("lede")} />
      <MisreadNotice misread={misread} clearHref="/registers" />
      <DirectiveChoice directives={directives} shown={shown} />
      {filter.requirement && !own && (
        <DepartmentProgressTable progress={progress} filter={{ ...filter, directive: shown }} />
      )}
      <RegisterHub progress={progress} own={own} />
    </>
  );
}
