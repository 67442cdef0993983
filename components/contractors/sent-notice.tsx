import { useTranslations } from "next-intl";
import { DoneNotice } from "@/components/registers/done-notice";
import { hurdleWords } from "@/lib/contractors/labels";
import type { Sent } from "@/lib/contractors/sent";

/** Says above the list what came of a bulk message: how many are on their way, and how many got none and why. */
export function SentNotice({ sent: { word, notices, kept, skipped } }: { sent: Sent }) {
  const say = useTranslations();
  const words = useTranslations("contractors.send");
  return (
    <DoneNotice key={word} title={words(kept ? "done-kept" : "done", { count: notices })}>
      {skipped.length > 0 && (
        <>
          <p>{words("skipped", { count: skipped.reduce((sum, { count }) => sum + count, 0) })}</p>
          <ul className="list-disc pl-5">
            {skipped.map(({ why, count }) => (
              <li key={why}>{words("skipped-why", { why: say(hurdleWords[why]), count })}</li>
            ))}
          </ul>
        </>
      )}
    </DoneNotice>
  );
}
