import type { Shape } from "@/lib/platform/tone";

const drawings: Record<Shape, React.ReactNode> = {
  ring: <circle cx="8" cy="8" r="5.6" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />
    </>
  ),
  letter: (
    <path
      d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7 7v5h2V7zM8 3.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z"
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
    />
  ),
  disc: <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />,
  tick: <path d="M2.5 8.6l3.6 3.7L13.5 4" />,
  cross: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
  triangle: (
    <path
      d="M8 1.4a1 1 0 0 1 .87.5l6.2 11a1 1 0 0 1-.87 1.5H1.8a1 1 0 0 1-.87-1.5l6.2-11A1 1 0 0 1 8 1.4zM7.1 5.6l.2 4.2h1.4l.2-4.2zM8 10.9a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9z"
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
    />
  ),
  back: <path d="M6 2.8L2.5 6.3 6 9.8M3 6.3h6.2a3.6 3.6 0 0 1 0 7.2H6.5" />,
  pause: <path d="M5.2 3v10M10.8 3v10" strokeWidth="2.8" />,
  dash: <path d="M3 8h10" strokeWidth="2.8" />,
  diamond: <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" fill="currentColor" stroke="none" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.8" strokeWidth="1.9" />
      <path d="M8 4.8V8l2.2 1.6" strokeWidth="1.9" />
    </>
  ),
};

/** A status silhouette in the colour of the text around it. The word beside it carries the meaning. */
export function ShapeIcon({ shape, className = "size-4" }: { shape: Shape; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" className={className ? `shape ${className}` : "shape"} aria-hidden="true">
      {drawings[shape]}
    </svg>
  );
}
