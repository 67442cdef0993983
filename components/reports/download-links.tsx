import { buttonClass } from "@/components/ui/button";

/** Links to files of a report. Plain links: taking a file is recorded, so nothing may fetch it ahead of time. */
export function DownloadLinks({ files }: { files: { href: string; label: string }[] }) {
  return (
    <>
      {files.map(({ href, label }) => (
        <a key={href} href={href} download className={buttonClass("secondary", "small")}>
          {label}
        </a>
      ))}
    </>
  );
}
