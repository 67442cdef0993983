import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Misread } from "@/lib/platform/address-filter";

/** Says which parts of an address no filter understands, instead of showing rows nobody asked for. */
export function MisreadNotice({ misread, clearHref }: { misread: Misread[]; clearHref: Route }) {
  const words = useTranslations("board.misread");
  if (misread.length === 0) return null;
  return (
    <Notice tone="caution" title={words("title")}>
      <p>{words("body", { parts: misread.map(({ name, value }) => `${name}=${value}`).join("; ") })}</p>
      <p>
        <Link href={clearHref} className="link">
          {words("clear")}
        </Link>
      </p>
    </Notice>
  );
}
