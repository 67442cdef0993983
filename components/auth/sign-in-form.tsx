import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/** Posts to next-auth as a plain form, so it works without JavaScript. The e-mail typed before is shown again. */
export function SignInForm({
  csrfToken,
  callbackUrl,
  email,
}: {
  csrfToken: string;
  callbackUrl: string;
  email: string;
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
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton>{words("submit")}</SubmitButton>
    </form>
  );
}
