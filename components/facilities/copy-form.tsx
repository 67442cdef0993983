import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { protocolLooks, protocolWords } from "@/lib/facilities/labels";
import type { Neighbour, ProtocolText } from "@/lib/facilities/rules";

/** Chooses other sites of the department to write the version shown at; those without any protocol are chosen already. */
export function CopyForm({ shown, neighbours }: { shown: ProtocolText; neighbours: Neighbour[] }) {
  const say = useTranslations();
  const words = useTranslations("facilities.copy");
  return (
    <Panel title={words("title")} lede={words("lede", { number: shown.number })}>
      <Confirm open={words("sites")}>
        <form action="/facilities/bulk" key={neighbours.map(({ protocol }) => protocol).join()}>
          <HiddenFields of={{ act: "copy", protocol: shown.id }} />
          <fieldset className="mb-5">
            <legend className="sr-only">{words("sites")}</legend>
            {neighbours.map(({ id, name, protocol }) => (
              <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  name="row"
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
          <button type="submit" className={buttonClass("secondary")}>
            {words("submit")}
          </button>
        </form>
      </Confirm>
    </Panel>
  );
}
