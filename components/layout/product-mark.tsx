/** The mark: a sheet on a desk, ticked. */
export function ProductMark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect x="7" y="2.5" width="18" height="20" rx="2" className="fill-on-mast" />
      <path
        d="M11.5 12.5l3.2 3.3 6-7"
        fill="none"
        className="stroke-mast"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="1.5" y="25" width="29" height="4" rx="1" className="fill-mast-line" />
    </svg>
  );
}
