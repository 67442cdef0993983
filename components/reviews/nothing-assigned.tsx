import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** What a reviewer to whom no department is assigned sees in place of a page, and who can change that. */
export function NothingAssigned({ title }: { title: string }) {
  const words = useTranslations("reviews.unassigned");
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={words("title")}>{words("who")}</EmptyState>
    </>
  );
}
