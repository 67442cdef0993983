import { useTranslations } from "next-intl";
import { Confirm } from "@/components/ui/confirm";
import { Form } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { copy } from "@/lib/facilities/actions";
import { protocolLooks, protocolWords } from "@/lib/facilities/labels";
import type { Neighbour, ProtocolText } from "@/lib/facilities/rules";

/** Writes the version shown at other sites of the department too; those without any protocol are chosen already. */
export function CopyForm({ shown, neighbours }: { shown: ProtocolText; neighbours: Neighbour[] }) {
  const say = useTranslations();
  const words = useTranslations("facilities.copy");
  return (
    <Panel title={words("title")} lede={words("lede", { number: shown.number })}>
      <Confirm open={words("sites")}>
        <Form action={copy} id="copy" key={neighbours.map(({ protocol }) => protocol).join()}>
          <input type="hidden" name="protocolId" value={shown.id} />
          <fieldset className="mb-5">
            <legend className="sr-only">{words("sites")}</legend>
            {neighbours.map(({ id, name, protocol }, place) => (
              <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  id={place === 0 ? "copy-facilityIds" : undefined}
                  type="checkbox"
                  name="facilityIds"
                  value={id}
                  defaultChecked={protocol === "none"}
                  className="size-6 shrink-0 cursor-pointer accent-accent"
                />
                <span className="flex flex-wrap items-baseline gap-x-3">
                  <bdi>{name}</bdi>
                  <Tag {...protocolLooks[protocol]}>{say(protocolWords[protocol])}</Tag>
                </span>
              </label>
            ))}
          </fieldset>
          <SubmitButton look="secondary">{words("submit")}</SubmitButton>
        </Form>
      </Confirm>
    </Panel>
  );
}
