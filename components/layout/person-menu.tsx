import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";

export type ShellPerson = { name: string; role: string; email: string; accountHref: Route };

/** Who is signed in, the way to their account, and the way out. */
export function PersonMenu({ person, signOut }: { person: ShellPerson; signOut: ReactNode }) {
  const words = useTranslations("layout");
  return (
    <Disclosure
      className="relative"
      summaryClassName="flex min-h-11 items-center gap-1.5 rounded-md px-1.5 sm:gap-2.5 sm:px-2 hover:bg-mast-raised"
      summary={
        <>
          <span
            aria-hidden="true"
            className="grid size-8 place-items-center rounded-full border border-on-mast-muted font-semibold text-sm"
          >
            {person.name.slice(0, 1).toUpperCase()}
          </span>
          <span className="sr-only">{words("personMenu")}</span>
          <span className="text-start text-sm leading-tight max-sm:sr-only">
            <span className="block font-semibold">{person.name}</span>
            <span className="block text-on-mast-muted text-xs">{person.role}</span>
          </span>
          <svg viewBox="0 0 16 16" aria-hidden="true" className="hidden size-3.5 min-[24rem]:block">
            <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </>
      }
    >
      <div className="absolute right-0 z-40 mt-2 w-72 max-w-[calc(100vw-2rem)] rounded-lg on-sheet border border-line p-4 shadow-float max-sm:fixed max-sm:right-4">
        <p className="font-semibold">{person.name}</p>
        <p className="text-muted text-sm">{person.role}</p>
        <p className="mb-3 break-all text-muted text-sm">{person.email}</p>
        <Link href={person.accountHref} className="link flex min-h-11 items-center">
          {words("account")}
        </Link>
        <div className="mt-1 border-line border-t pt-3">{signOut}</div>
      </div>
    </Disclosure>
  );
}
