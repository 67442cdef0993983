import type { Route } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";

/** The places an office can go to. */
export function OfficeLinks({ name, places }: { name: string; places: { label: string; href: Route }[] }) {
  return (
    <>
      <PageHeader title={name} />
      <ul className="grid gap-2">
        {places.map(({ label, href }) => (
          <li key={href}>
            <Link className="link text-lg" href={href}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
