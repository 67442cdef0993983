import { getTranslations } from "next-intl/server";
import { OpenShell } from "@/components/layout/auth-shell";
import { NotFoundScreen } from "@/components/layout/not-found-screen";
import { currentVisit } from "@/lib/auth/session";
import { WorkFrame } from "./(work)/frame";

export async function generateMetadata() {
  return { title: (await getTranslations("layout.notFound"))("title") };
}

/** An address no page has. Whoever is signed in keeps the navigation. */
export default async function NotFound() {
  const visit = await currentVisit();
  const screen = <NotFoundScreen />;
  return visit ? <WorkFrame visit={visit}>{screen}</WorkFrame> : <OpenShell>{screen}</OpenShell>;
}
