import type { useTranslations } from "next-intl";

/** How large a file is, in the unit a person would name. */
export function fileSize(words: ReturnType<typeof useTranslations<"evidence">>, bytes: number): string {
  if (bytes < 1_000) return words("size.bytes", { size: bytes });
  if (bytes < 1_000_000) return words("size.kilobytes", { size: Math.round(bytes / 1_000) });
  return words("size.megabytes", { size: Math.round(bytes / 100_000) / 10 });
}
