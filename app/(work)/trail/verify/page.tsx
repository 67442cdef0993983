import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChainFinding } from "@/components/audit/chain-finding";
import { verifyChain } from "@/lib/audit/verify";
import { requireVisit } from "@/lib/auth/guard";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("chain.title") };
}

export default async function VerifyTrailPage() {
  const { actor, now } = await requireVisit("event.read");
  const finding = await verifyChain(actor);
  if (!finding) notFound();
  return <ChainFinding finding={finding} at={now} />;
}
