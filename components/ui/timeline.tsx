import type { ReactNode } from "react";
import type { Shape, Tone } from "@/lib/platform/tone";
import { ShapeIcon } from "./shape-icon";
import { toneSolid } from "./tones";

export type Moment = {
  key: string;
  when: ReactNode;
  what: ReactNode;
  who?: ReactNode;
  tone?: Tone;
  shape?: Shape;
  detail?: ReactNode;
};

/** What happened, in order, on one rail. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <ol>
      {moments.map((moment) => (
        <li key={moment.key} className="group relative flex gap-4 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-7 bottom-0 left-[0.69rem] w-px bg-line group-last:hidden"
          />
          <span
            className={`mt-0.5 grid size-[1.4rem] shrink-0 place-items-center ${toneSolid[moment.tone ?? "neutral"]}`}
          >
            <ShapeIcon shape={moment.shape ?? "ring"} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="font-semibold leading-snug">{moment.what}</p>
            <p className="text-sm text-muted">
              {moment.when}
              {moment.who && <> · {moment.who}</>}
            </p>
            {moment.detail && <div className="mt-1 max-w-prose text-sm">{moment.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
