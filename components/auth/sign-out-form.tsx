"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { forgetTyped } from "@/components/ui/kept-text-of";

/**
 * Ends the session through next-auth; a plain form, so it works without JavaScript. What was typed in this tab and not
 * sent goes with the session.
 */
export function SignOutForm({ csrfToken }: { csrfToken: string }) {
  const words = useTranslations("layout");
  return (
    <form action="/api/auth/signout" method="post" onSubmit={() => forgetTyped()}>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value="/sign-in" />
      <Button type="submit" look="secondary" size="small">
        {words("signOut")}
      </Button>
    </form>
  );
}
