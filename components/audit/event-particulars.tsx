import { useTranslations } from "next-intl";
import { particulars } from "@/lib/audit/particulars";
import { ToldDetail } from "./told-detail";

/** What an event recorded of itself, folded away under its number. */
export function EventParticulars({
  id,
  details,
  requirement,
}: {
  id: string;
  details: Record<string, unknown>;
  requirement: string | null;
}) {
  const words = useTranslations("audit");
  const all = particulars(details, requirement);
  if (all.length === 0) return <span className="num text-muted">{words("event", { id })}</span>;
  return (
    <details className="max-w-xs">
      <summary className="num cursor-pointer whitespace-nowrap text-accent">
        {words("event", { id })}
        <span className="sr-only">, {words("more", { count: all.length })}</span>
      </summary>
      <dl className="mt-2 grid gap-1.5 text-xs">
        {all.map(({ name, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event never changes, so its particulars keep their places
          <div key={at}>
            <dt className="font-semibold">
              <ToldDetail told={name} />
            </dt>
            <dd className="[overflow-wrap:anywhere]">
              <ToldDetail told={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
