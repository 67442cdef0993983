import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LinkGone } from "@/components/contractors/link-gone";
import { NoticeSheet } from "@/components/contractors/notice-sheet";
import { AuthShell, OpenShell } from "@/components/layout/auth-shell";
import { openNotice } from "@/lib/contractors/notice";
import { answerUnderWay } from "@/lib/platform/answer";
import { Refusal, statusOfRefusal } from "@/lib/platform/errors";

/** The token stands in this address: other sites are told only the site it was reached from, and no index keeps it. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("contractors.public");
  return { title: words("title"), referrer: "strict-origin", robots: { index: false } };
}

const opened = cache(async (token: string) => {
  try {
    return await openNotice(token, (await headers()).get("x-client-address") ?? "");
  } catch (error) {
    if (error instanceof Refusal && error.code === "too-many") return "too-many" as const;
    throw error;
  }
});

export default async function NoticePage({ params }: PageProps<"/notice/[noticeToken]">) {
  const { noticeToken: token } = await params;
  const notice = await opened(token);
  if (!notice) notFound();
  const words = await getTranslations("contractors.public");
  if (notice === "too-many") {
    answerUnderWay().status = statusOfRefusal["too-many"];
    return <AuthShell title={words("slow-title")} lede={words("too-many")} />;
  }
  if (notice.state === "open") {
    return (
      <OpenShell width="sheet">
        <NoticeSheet notice={notice} token={token} />
      </OpenShell>
    );
  }
  const answer = answerUnderWay();
  answer.status ??= 410;
  return <LinkGone notice={notice} />;
}
