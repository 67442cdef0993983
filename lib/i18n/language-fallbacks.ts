/** A language tag and what it begins with, the longest first: where there is nothing in one, the next may do. */
export function fallbacksOf(tag: string): string[] {
  const parts = tag.split("-");
  return parts.map((_, place) => parts.slice(0, parts.length - place).join("-"));
}
