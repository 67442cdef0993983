import { useTranslations } from "next-intl";
import { detailName } from "@/lib/audit/labels";

/** Everything an event recorded of itself, folded away under its number. */
export function EventParticulars({ id, details }: { id: string; details: Record<string, unknown> }) {
  const words = useTranslations("audit");
  const all = useTranslations();
  const said = (value: unknown): string => {
    if (value === null || value === "") return words("none");
    if (typeof value === "boolean") return words(value ? "yes" : "no");
    if (Array.isArray(value)) return value.length > 0 ? value.map(said).join(", ") : words("none");
    if (typeof value === "object") {
      const pairs = Object.entries(value).map(([name, one]) => `${name} = ${said(one)}`);
      return pairs.join(", ") || words("none");
    }
    return String(value);
  };
  const entries = Object.entries(details);
  if (entries.length === 0) return <span className="num text-muted">{words("event", { id })}</span>;
  return (
    <details className="max-w-xs">
      <summary className="num cursor-pointer text-accent">
        {words("event", { id })}
        <span className="sr-only">, {words("more", { count: entries.length })}</span>
      </summary>
      <dl className="mt-2 grid gap-1.5 text-xs">
        {entries.map(([name, value]) => {
          const key = detailName(name);
          return (
            <div key={name}>
              <dt className="font-semibold">{key ? all(key) : name}</dt>
              <dd className="[overflow-wrap:anywhere]">{said(value)}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
