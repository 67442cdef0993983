import { getTranslations } from "next-intl/server";
import { requireVisit } from "@/lib/auth/guard";
import type { ImportList } from "@/lib/db/generated/enums";
import type { SearchParams } from "@/lib/platform/address-filter";
import { lists } from "./lists";
import { listImports } from "./queries";
import { refusedFile } from "./requests";

/** What the page shows where files of a list are brought, to whoever may bring them. */
export async function startOf(list: ImportList, searchParams: Promise<SearchParams>) {
  const { actor } = await requireVisit(lists[list].permission);
  const [past, say, search] = await Promise.all([listImports(actor, list), getTranslations(), searchParams]);
  const refused = refusedFile(search);
  return {
    list,
    of: lists[list],
    past,
    refused: refused && say(refused.key as never, refused.values as never),
  };
}
