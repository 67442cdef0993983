import { getTranslations } from "next-intl/server";
import { currentVisit } from "@/lib/auth/session";
import { getPlan } from "./queries";

type Words = Awaited<ReturnType<typeof getTranslations<"plans">>>;

/**
 * The title of a page about a plan: what the page is and whose plan it is about. Where nobody is signed in, or the plan
 * is out of reach, what the page is alone; a title leads nowhere else.
 */
export async function planTitle(planId: string, page?: (words: Words) => string): Promise<{ title: string }> {
  const [words, visit] = await Promise.all([getTranslations("plans"), currentVisit()]);
  const plan = visit && (await getPlan(visit.actor, planId));
  const whose = plan ? words("title", { department: plan.department.abbreviation }) : words("page");
  return { title: page ? `${page(words)} · ${whose}` : whose };
}
