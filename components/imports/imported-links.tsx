"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Link = { email: string; name: string; link: string };

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The one-time links an import made, this once, to read or to download. */
export function ImportedLinks({ links }: { links: Link[] }) {
  const words = useTranslations("imports");

  function download() {
    const lines = [
      "email,name,link",
      ...links.map(({ email, name, link }) => [email, name, link].map(cell).join(",")),
    ];
    const address = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = "one-time-links.csv";
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
