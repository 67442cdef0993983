import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/**
 * Posts to next-auth as a plain form, so it works without JavaScript. After a failed attempt the e-mail typed is shown
 * again and the password waits for another try.
 */
export function SignInForm({
  csrfToken,
  callbackUrl,
  email,
  failed,
}: {
  csrfToken: string;
  callbackUrl: string;
  email: string;
  failed: boolean;
}) {
  const words = useTranslations("auth.sign-in");
  return (
    <form action="/api/auth/callback/credentials" method="post">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextInput
        name="email"
        label={words("email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email}
        required
      />
      <TextInput
        name="password"
        label={words("password")}
        hint={failed && words("again")}
        type="password"
        autoComplete="current-password"
        autoFocus={failed}
        required
      />
      <SubmitButton>{words("submit")}</SubmitButton>
    </form>
  );
}
