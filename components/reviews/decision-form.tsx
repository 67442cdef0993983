import type { Route } from "next";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { Form } from "@/components/ui/form";
import { decideSubmission } from "@/lib/reviews/actions";
import { ConflictLink } from "./conflict-link";
import { KeptText } from "./kept-text";

/**
 * The form around the sections of a filing and the decision on it. Where the filing is not `open` to one (any more) its
 * fields are gone, but the form stays: a decision refused for that very reason finds its place again, says why, leads to
 * the newer filing and shows what was typed, without JavaScript too. Without a refusal it adds nothing to what is read.
 */
export function DecisionForm({ id, open, children }: { id: string; open: boolean; children: ReactNode }) {
  return (
    <ClientMessages catalogues={["reviews"]}>
      <Form
        id="decide"
        action={decideSubmission}
        keepAs={`decide-${id}`}
        className="[&_:is(a,button,summary,textarea)]:scroll-mb-24"
      >
        <ConflictLink href={`/reviews/${id}?show=newest` as Route} />
        {!open && <KeptText />}
        {children}
      </Form>
    </ClientMessages>
  );
}
