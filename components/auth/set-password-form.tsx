import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPasswordByLink } from "@/lib/auth/actions";
import { shortestPassword } from "@/lib/auth/rules";
import { NewPasswordField } from "./new-password-field";

/** Sets the password of the person a one-time link is for. The e-mail is there for password managers. */
export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const words = useTranslations("auth.link");
  return (
    <Form action={setPasswordByLink} id="set-password">
      <input type="hidden" name="token" value={token} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField name="password" min={shortestPassword} />
      <SubmitButton>{words("submit")}</SubmitButton>
    </Form>
  );
}
