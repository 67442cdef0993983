import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Footer } from "./footer";
import { ProductMark } from "./product-mark";

/** The frame of any page that needs no account; `width` "sheet" for one thing to do. */
export function OpenShell({
  banner,
  width = "page",
  children,
}: {
  banner?: ReactNode;
  width?: "page" | "sheet";
  children: ReactNode;
}) {
  const words = useTranslations("layout");
  return (
    <div className="flex min-h-dvh flex-col">
      {banner}
      <header className="on-masthead border-mast-line border-b-[3px] print:hidden">
        <div className="mx-auto flex min-h-15 max-w-page items-center gap-3 px-4 sm:px-6">
          <ProductMark />
          <p className="leading-tight">
            <span className="block font-[680] tracking-tight">{words("product")}</span>
            <span className="block text-on-mast-muted text-xs">{words("city")}</span>
          </p>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12 ${width === "sheet" ? "max-w-xl" : "max-w-page"}`}
      >
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** One raised sheet with a heading: signing in, accepting an invitation, setting a password. */
export function AuthShell({
  title,
  lede,
  banner,
  aside,
  children,
}: {
  title: ReactNode;
  lede?: ReactNode;
  banner?: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <OpenShell banner={banner} width="sheet">
      <div className="rounded-lg border border-line bg-raised px-5 py-7 shadow-raised sm:px-9 sm:py-9">
        <h1 className="mb-2 text-2xl">{title}</h1>
        {lede && <p className="mb-6 text-muted">{lede}</p>}
        {children}
      </div>
      {aside && <div className="mt-6 text-sm">{aside}</div>}
    </OpenShell>
  );
}
