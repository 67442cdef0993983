import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { Footer } from "./footer";
import { type NavItem, NavLinks } from "./nav-links";
import { PersonMenu, type ShellPerson } from "./person-menu";
import { ProductMark } from "./product-mark";

/**
 * The frame of every page behind sign-in. `banner` is the demonstration clock; `signOut` a form;
 * `width` "wide" gives the board the whole screen.
 */
export function Shell({
  navigation,
  person,
  signOut,
  banner,
  width = "page",
  children,
}: {
  navigation: NavItem[];
  person: ShellPerson;
  signOut: ReactNode;
  banner?: ReactNode;
  width?: "page" | "wide";
  children: ReactNode;
}) {
  const words = useTranslations("layout");
  const measure = width === "wide" ? "max-w-wide" : "max-w-page";
  return (
    <div className="flex min-h-dvh flex-col">
      {banner}
      <header className="print:hidden">
        <div className="on-masthead border-mast-line border-b-[3px]">
          <div
            className={`mx-auto flex min-h-15 flex-wrap items-center gap-x-2 px-4 sm:gap-x-4 sm:px-6 ${measure}`}
          >
            <Link href="/" className="flex min-h-11 min-w-0 items-center gap-2.5 sm:gap-3">
              <ProductMark />
              <span className="leading-tight">
                <span className="block whitespace-nowrap font-[680] text-sm tracking-tight sm:text-base">
                  {words("product")}
                </span>
                <span className="hidden text-on-mast-muted text-xs sm:block">{words("city")}</span>
              </span>
            </Link>
            <div className="ml-auto flex items-center gap-1 sm:gap-2">
              <PersonMenu person={person} signOut={signOut} />
              <Disclosure
                className="md:hidden"
                summaryClassName="flex min-h-11 items-center gap-2 rounded-md border border-on-mast-muted px-3 text-sm font-semibold"
                summary={
                  <>
                    <svg viewBox="0 0 16 16" aria-hidden="true" className="hidden size-4 min-[24rem]:block">
                      <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.8" />
                    </svg>
                    {words("menu")}
                  </>
                }
              >
                <nav
                  aria-label={words("mainNavigation")}
                  className="on-masthead absolute inset-x-0 z-30 mt-2 border-mast-line border-b-[3px] shadow-float"
                >
                  <NavLinks items={navigation} place="menu" />
                </nav>
              </Disclosure>
            </div>
          </div>
        </div>
        <nav aria-label={words("mainNavigation")} className="hidden border-line border-b bg-raised md:block">
          <div className={`mx-auto px-6 ${measure}`}>
            <NavLinks items={navigation} place="bar" />
          </div>
        </nav>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-8 print:max-w-none print:p-0 ${measure}`}
      >
        {children}
      </main>
      <Footer measure={measure} />
    </div>
  );
}
