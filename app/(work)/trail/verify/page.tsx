import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ChainFinding, ChainHeader, ChainProgress } from "@/components/audit/chain-finding";
import { roughlyHowManyEvents, verifiedASecond, verifyChain } from "@/lib/audit/verify";
import { requireVisit } from "@/lib/auth/guard";
import type { Visit } from "@/lib/auth/visit";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("chain.title") };
}

export default async function VerifyTrailPage({ searchParams }: PageProps<"/trail/verify">) {
  const visit = await requireVisit("event.read");
  const count = await roughlyHowManyEvents();
  const seconds = Math.ceil(count / verifiedASecond);
  const waits = seconds > 1 && (await searchParams).wait === undefined;
  return (
    <>
      <ChainHeader />
      {waits ? (
        <Suspense fallback={<ChainProgress count={count} seconds={seconds} />}>
          <Finding visit={visit} />
        </Suspense>
      ) : (
        await Finding({ visit })
      )}
    </>
  );
}

async function Finding({ visit: { actor, now } }: { visit: Visit }) {
  const finding = await verifyChain(actor);
  if (!finding) notFound();
  return <ChainFinding finding={finding} at={now} />;
}
