import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Day, Instant } from "@/components/ui/time";
import type { Told } from "@/lib/audit/particulars";

/** A particular of an event in the reader's language. */
export function ToldDetail({ told }: { told: Told }): ReactNode {
  const say = useTranslations();
  switch (told.as) {
    case "word":
      return say(told.key);
    case "text":
      return told.text;
    case "day":
      return <Day on={told.text} />;
    case "instant":
      return <Instant at={told.text} precision="second" />;
    case "pair":
      return (
        <>
          <ToldDetail told={told.name} />: <ToldDetail told={told.value} />
        </>
      );
    case "list":
      return told.of.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an event never changes, so its particulars keep their places
        <Fragment key={at}>
          {at > 0 && ", "}
          <ToldDetail told={one} />
        </Fragment>
      ));
  }
}
