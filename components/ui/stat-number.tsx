import type { Route } from "next";
import Link from "next/link";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "@/lib/i18n/format";
import type { Shape, Tone } from "@/lib/platform/tone";
import { ShapeIcon } from "./shape-icon";
import { toneSolid } from "./tones";

/** A row of StatNumbers that wraps; `dense` leaves the screen to what stands below it. */
export function StatRow({ dense = false, children }: { dense?: boolean; children: ReactNode }) {
  return (
    <ul
      className={
        dense
          ? "mb-4 grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))]"
          : "mb-8 grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]"
      }
    >
      {children}
    </ul>
  );
}

/** A number that can be read across a room and leads to exactly the rows it counts. Zero has no colour: there is nothing to see to. */
export function StatNumber({
  value,
  label,
  of,
  href,
  tone = "neutral",
  shape,
  dense = false,
}: {
  value: ReactNode;
  label: ReactNode;
  of?: ReactNode;
  href?: Route;
  tone?: Tone;
  shape?: Shape;
  /** In a dense row. */
  dense?: boolean;
}) {
  const locale = useLocale();
  const shown = typeof value === "number" ? formatNumber(value, locale) : value;
  const long = typeof shown === "string" && shown.length > 4;
  const body = (
    <>
      <span className="flex items-center justify-between gap-2">
        <span
          className={`num whitespace-nowrap font-[680] text-2xl tracking-tight ${dense ? "leading-none" : long ? "" : "sm:text-3xl"}`}
        >
          {shown}
          {of !== undefined && <span className="font-normal text-muted text-sm sm:text-lg"> / {of}</span>}
        </span>
        {shape && (
          <ShapeIcon
            shape={shape}
            className={`size-5 ${dense ? "" : "sm:size-6"} ${toneSolid[value === 0 ? "neutral" : tone]}`}
          />
        )}
      </span>
      <span
        className={`mt-1 block leading-snug ${dense ? "text-xs" : "text-sm"} ${href ? "text-accent underline underline-offset-4 print:no-underline" : "text-muted"}`}
      >
        {label}
      </span>
    </>
  );
  const box = `block h-full rounded-lg border border-line bg-raised shadow-raised print:shadow-none ${dense ? "px-3 py-2" : "px-3.5 py-3 sm:px-4 sm:py-3.5"}`;
  return (
    <li className={dense ? "last:odd:max-sm:col-span-2" : undefined}>
      {href ? (
        <Link href={href} className={`${box} hover:border-accent hover:bg-accent-fill`}>
          {body}
        </Link>
      ) : (
        <div className={box}>{body}</div>
      )}
    </li>
  );
}
