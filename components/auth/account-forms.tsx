import { useLocale, useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { changeOwnPassword, chooseOwnLanguage, signOutEverywhere } from "@/lib/auth/actions";
import { shortestPassword } from "@/lib/auth/rules";
import { absoluteHours, idleMinutes } from "@/lib/auth/session-limits";
import { formatInstant } from "@/lib/i18n/instant";
import { locales } from "@/lib/i18n/locales";
import { NewPasswordField } from "./new-password-field";

/** Chooses the language of the interface; empty follows the browser. */
export function LanguageForm({ chosen }: { chosen: string }) {
  const words = useTranslations("auth.account");
  return (
    <Panel title={words("language-title")}>
      <Form action={chooseOwnLanguage} id="language">
        <RadioGroup
          name="locale"
          label={words("language")}
          inline
          defaultValue={chosen}
          options={[
            { value: "", label: words("language-browser") },
            ...locales.map((locale) => ({
              value: locale,
              label: <span lang={locale}>{words(`languages.${locale}`)}</span>,
            })),
          ]}
        />
        <SubmitButton look="secondary">{words("language-submit")}</SubmitButton>
      </Form>
    </Panel>
  );
}

/** Changes one's own password. The e-mail is there for password managers and is not sent. */
export function PasswordForm({ email }: { email: string }) {
  const words = useTranslations("auth.account");
  return (
    <Panel title={words("password-title")} lede={words("password-lede")}>
      <Form action={changeOwnPassword} id="password">
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextInput
          name="current"
          label={words("current")}
          type="password"
          autoComplete="current-password"
          required
        />
        <NewPasswordField name="password" min={shortestPassword} />
        <SubmitButton>{words("password-submit")}</SubmitButton>
      </Form>
    </Panel>
  );
}

/** How many sessions are open, and the way to end them all. */
export function SessionsPanel({ open, signedInAt }: { open: number; signedInAt: Date }) {
  const words = useTranslations("auth.account");
  return (
    <Panel title={words("sessions-title")}>
      <p>{words("sessions", { count: open })}</p>
      <p className="mb-4 text-muted text-sm">
        {words("session-since", {
          at: formatInstant(signedInAt, useLocale()),
          idle: idleMinutes,
          absolute: absoluteHours,
        })}
      </p>
      <Form action={signOutEverywhere} id="everywhere">
        <Confirm open={words("everywhere-open")}>
          <p className="mb-3">{words("everywhere-body")}</p>
          <SubmitButton look="danger" size="small">
            {words("everywhere-submit")}
          </SubmitButton>
        </Confirm>
      </Form>
    </Panel>
  );
}
