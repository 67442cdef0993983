import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { acceptSubmission, returnSubmission } from "@/lib/reviews/actions";
import { ConflictLink } from "./conflict-link";
import { KeptText } from "./kept-text";
import { type PointSection, ReturnPoints } from "./return-points";

type Filing = {
  id: string;
  sha256: string;
  reference: string;
  directiveLanguage: string;
  sections: PointSection[];
};

/**
 * The two decisions on one filing. Where it is not `open` to one (any more) their fields are gone, but the forms stay:
 * a decision refused for that very reason finds its place again, says why, leads to the newer filing and shows what was
 * typed, without JavaScript too. Without a refusal they are empty.
 */
export function DecisionPanel({ filing, open }: { filing: Filing; open: boolean }) {
  const words = useTranslations("reviews.decision");
  const newest = `/reviews/${filing.id}?show=newest` as Route;
  const names = (
    <>
      <input type="hidden" name="submissionId" value={filing.id} />
      <input type="hidden" name="sha256" value={filing.sha256} />
    </>
  );
  return (
    <ClientMessages catalogues={["reviews"]}>
      <section id="decision" aria-label={words("title")} className="print:hidden">
        {open && (
          <header className="mb-4">
            <h2 className="text-xl">{words("title")}</h2>
            <p className="mt-1 max-w-prose text-muted text-sm">
              {words("lede", { reference: filing.reference })}
            </p>
          </header>
        )}
        <div className={open ? "mb-8 grid items-start gap-6 lg:grid-cols-[1fr_22rem]" : ""}>
          <Choice title={open && words("return")} lede={words("return-lede")}>
            <Form id="return" action={returnSubmission} keepAs={`return-${filing.id}`}>
              <ConflictLink href={newest} />
              {open ? names : <KeptText />}
              {open && (
                <>
                  <ReturnPoints sections={filing.sections} lang={filing.directiveLanguage} />
                  <TextArea name="note" label={words("return-note")} optional rows={3} maxLength={5_000} />
                  <SubmitButton>{words("return-save")}</SubmitButton>
                </>
              )}
            </Form>
          </Choice>
          <Choice title={open && words("accept")} lede={words("accept-lede")}>
            <Form id="accept" action={acceptSubmission} keepAs={`accept-${filing.id}`}>
              <ConflictLink href={newest} />
              {open ? names : <KeptText />}
              {open && (
                <>
                  <TextArea name="note" label={words("accept-note")} optional rows={3} maxLength={5_000} />
                  <SubmitButton>{words("accept-save")}</SubmitButton>
                </>
              )}
            </Form>
          </Choice>
        </div>
      </section>
    </ClientMessages>
  );
}

function Choice({ title, lede, children }: { title: string | false; lede: string; children: ReactNode }) {
  return (
    <div className={title ? "rounded-lg border border-line bg-raised px-4 py-5 shadow-raised sm:px-6" : ""}>
      {title && (
        <header className="mb-4">
          <h3 className="text-lg">{title}</h3>
          <p className="mt-1 max-w-prose text-muted text-sm">{lede}</p>
        </header>
      )}
      {children}
    </div>
  );
}
