import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";

/** For a person who is signed in but acts for nobody at present: what that means and whom to ask. */
export function NoRole({ asked }: { asked: boolean }) {
  const words = useTranslations("home.no-role");
  return (
    <>
      <PageHeader title={words("title")} />
      <div className="mb-8 max-w-prose">
        <p>{words(asked ? "asked" : "about")}</p>
        <p className="mt-3">{words("ask")}</p>
      </div>
    </>
  );
}
