import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { toneSolid } from "@/components/ui/tones";
import { formatNumber } from "@/lib/i18n/format";
import type { Shape, Tone } from "@/lib/platform/tone";

export type StatusSegment = {
  key: string;
  label: string;
  count: number;
  tone: Tone;
  shape: Shape;
  href?: Route;
};

type Weave = "solid" | "stripes" | "dots" | "bars" | "open";

/** Each shape has its own weave, so that neighbours differ without colour. */
const weaves: Record<Shape, Weave> = {
  tick: "solid",
  letter: "solid",
  disc: "solid",
  half: "stripes",
  clock: "bars",
  back: "dots",
  triangle: "dots",
  cross: "bars",
  diamond: "stripes",
  pause: "bars",
  dash: "open",
  ring: "open",
};

function Filling({ id, weave }: { id: string; weave: Weave }) {
  return (
    <pattern
      id={id}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform={weave === "stripes" ? "rotate(45)" : undefined}
    >
      <rect
        width="8"
        height="8"
        fill="currentColor"
        opacity={weave === "solid" ? 1 : weave === "open" ? 0.14 : 0.3}
      />
      {weave === "stripes" && <rect width="4" height="8" fill="currentColor" />}
      {weave === "bars" && <rect width="3" height="8" fill="currentColor" />}
      {weave === "dots" && <circle cx="4" cy="4" r="2.2" fill="currentColor" />}
    </pattern>
  );
}

const solid = (tone: Tone = "neutral") => `fill-current ${toneSolid[tone]}`;

/** How a whole divides by status: one bar, and a legend whose counts lead to the rows counted. */
export function StatusBar({ label, segments }: { label: string; segments: StatusSegment[] }) {
  const words = useTranslations("charts.status");
  const locale = useLocale();
  const id = useId();
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  const drawn = segments.filter((segment) => segment.count > 0);
  let from = 0;
  const placed = drawn.map((segment) => {
    const width = (segment.count / total) * 100;
    const x = from;
    from += width;
    return { ...segment, x, width };
  });
  if (total === 0) return <p className="text-muted">{words("none")}</p>;
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-semibold">{label}</span>
        <span className="num text-muted">{words("total", { total })}</span>
      </figcaption>
      <svg width="100%" height="32" aria-hidden="true" className="block">
        {placed.map((segment, place) => (
          <g key={segment.key} className={toneSolid[segment.tone]}>
            <defs>
              <Filling id={`${id}-${place}`} weave={weaves[segment.shape]} />
            </defs>
            <svg aria-hidden="true" x={`${segment.x}%`} width={`${segment.width}%`} height="32">
              <rect
                width="100%"
                height="32"
                fill={`url(#${id}-${place})`}
                stroke="currentColor"
                strokeWidth="3"
              />
            </svg>
          </g>
        ))}
        {placed.slice(1).map((segment, place) => (
          <svg aria-hidden="true" key={segment.key} x={`${segment.x}%`} className="overflow-visible">
            <rect x="-3" width="6" height="32" className="fill-raised" />
            <rect x="-4.5" width="1.5" height="32" className={solid(placed[place]?.tone)} />
            <rect x="3" width="1.5" height="32" className={solid(segment.tone)} />
          </svg>
        ))}
      </svg>
      <ul className="mt-3 grid grid-cols-1 gap-x-6 min-[22rem]:grid-cols-2 sm:flex sm:flex-wrap">
        {segments.map((segment) => {
          const body = (
            <>
              <ShapeIcon shape={segment.shape} className={`size-4 ${toneSolid[segment.tone]}`} />
              <span className="num font-semibold">{formatNumber(segment.count, locale)}</span>
              <span>{segment.label}</span>
            </>
          );
          const row = "inline-flex min-h-8 items-center gap-2 text-sm";
          return (
            <li key={segment.key}>
              {segment.href ? (
                <Link href={segment.href} className={`link ${row}`}>
                  {body}
                </Link>
              ) : (
                <span className={row}>{body}</span>
              )}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
