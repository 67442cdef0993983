import { getTranslations } from "next-intl/server";
import { RegisterHub } from "@/components/registers/register-hub";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { listDirectives } from "@/lib/directives/queries";
import { listProgress } from "@/lib/requirements/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("registers"))("title") };
}

export default async function RegistersPage() {
  const { actor } = await requireVisit("register.read");
  const [words, [directive]] = await Promise.all([getTranslations("registers"), listDirectives(actor)]);
  const progress = directive ? await listProgress(actor, directive.key) : [];
  return (
    <>
      <PageHeader title={words("title")} lede={words("lede")} />
      <RegisterHub progress={progress} own={actor.departmentId !== null} />
    </>
  );
}
