import { ShapeIcon } from "@/components/ui/shape-icon";
import { displayLabels } from "@/lib/tasks/labels";
import { type DisplayStatus, displayStatuses } from "@/lib/tasks/status";

const symbolId = (status: DisplayStatus) => `status-${status}`;

/** The drawing of every status, once a page, for `StatusSymbol` to repeat in a few bytes. */
export function StatusSymbols() {
  return (
    <svg aria-hidden="true" focusable="false" className="absolute size-0">
      {displayStatuses.map((status) => (
        <symbol key={status} id={symbolId(status)} viewBox="0 0 16 16">
          <ShapeIcon shape={displayLabels[status].shape} className="" />
        </symbol>
      ))}
    </svg>
  );
}

/** A status's silhouette in the colour of the text around it; needs `StatusSymbols` on the page. */
export function StatusSymbol({ status }: { status: DisplayStatus }) {
  return (
    <svg aria-hidden="true">
      <use href={`#${symbolId(status)}`} />
    </svg>
  );
}
