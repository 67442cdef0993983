"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { linksFile } from "@/lib/imports/links-file";

type Link = { email: string; name: string; link: string };

/** The one-time links an import made, this once, to read or to download. */
export function ImportedLinks({ links }: { links: Link[] }) {
  const words = useTranslations("imports");

  function download() {
    const heading = [words("links-email"), words("links-name"), words("links-link")];
    const file = new Blob([linksFile(heading, links)], { type: "text/csv" });
    const address = URL.createObjectURL(file);
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = words("links-file");
    anchor.click();
    URL.revokeObjectURL(address);
  }

  return (
    <>
      <Notice
        tone="caution"
        title={words("links-title")}
        actions={
          <Button look="secondary" onClick={download}>
            {words("links-download")}
          </Button>
        }
      >
        {words("links-body")}
      </Notice>
      <ScrollRegion label={words("links-title")}>
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{words("links-title")}</caption>
          <thead>
            <tr className="border-line-strong border-b">
              <th scope="col" className="px-2 py-2 text-start">
                {words("what")}
              </th>
              <th scope="col" className="px-2 py-2 text-start">
                {words("links-link")}
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ email, name, link }) => (
              <tr key={email} className="border-line border-b align-baseline">
                <th scope="row" className="px-2 py-2 text-start">
                  {name}
                  <span className="block break-all font-normal text-muted">{email}</span>
                </th>
                <td className="break-all px-2 py-2 font-mono text-xs">{link}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
