import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { buttonClass } from "@/components/ui/button";
import { TypedForgotten } from "@/components/ui/kept-text-of";
import { Notice } from "@/components/ui/notice";
import { csrfToken } from "@/lib/auth/csrf";
import { signInError, signInErrors, signInStatus } from "@/lib/auth/next-auth";
import { currentVisit } from "@/lib/auth/session";
import { arrival } from "@/lib/auth/sign-in-address";
import { answerUnderWay } from "@/lib/platform/answer";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.sign-in"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { error, ready, ...asked } = await searchParams;
  const { goTo, notice } = arrival(asked);
  if (await currentVisit()) redirect(goTo as never);
  const token = await csrfToken();
  // next-auth sets the cookie its form needs when its own page is asked for; that page leads back here.
  if (!token && !ready) {
    const here = notice ? `/sign-in?${new URLSearchParams({ notice, callbackUrl: goTo })}` : goTo;
    redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(here)}` as never);
  }

  const words = await getTranslations("auth.sign-in");
  const problem = typeof error === "string" ? signInErrors[signInError(error)] : null;
  if (typeof error === "string") answerUnderWay().status = signInStatus[signInError(error)];
  const typed = (await cookies()).get("typed-email")?.value ?? "";
  return (
    <AuthShell title={words("title")} lede={words("lede")} aside={words("help")}>
      {notice === "signed-out-everywhere" && <TypedForgotten />}
      {notice && !problem && (
        <Notice tone="good" role="status">
          {(await getTranslations("auth.notice"))(notice)}
        </Notice>
      )}
      {problem && (
        <Notice tone="bad" title={words("problem")} role="alert">
          {words(problem)}
        </Notice>
      )}
      {token ? (
        <SignInForm csrfToken={token} callbackUrl={goTo} email={typed} failed={problem !== null} />
      ) : (
        <Notice
          tone="caution"
          role="alert"
          actions={
            // A whole request, not a move within the page: only that lets the cookie be set.
            <a className={buttonClass("primary")} href={`/sign-in?callbackUrl=${encodeURIComponent(goTo)}`}>
              {words("try-again")}
            </a>
          }
        >
          {words("cookies")}
        </Notice>
      )}
    </AuthShell>
  );
}
