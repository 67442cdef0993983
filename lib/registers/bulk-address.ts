import type { Misread, SearchParams } from "@/lib/platform/address-filter";
import { isId } from "@/lib/platform/text";
import type { Act } from "./acts";
import { mostSeen } from "./input";

/**
 * What an address asks to do to which rows. A list sends a row for each ticked box, or all ids of its page in one, with
 * commas between; what none of this explains is misread, and beyond `mostSeen` rows the rest is left out.
 */
export function readBulkAddress<Known extends Act>(
  known: readonly Known[],
  search: SearchParams,
): { act: Known | null; ids: string[]; tooMany: boolean; misread: Misread[] } {
  const misread: Misread[] = [];
  const wrong = (name: string, value: string) =>
    misread.push({ name: name.slice(0, 40), value: value.slice(0, 60) });
  let act: Known | null = null;
  const ids = new Set<string>();
  for (const [name, given] of Object.entries(search)) {
    const values = [given ?? []].flat().filter((value) => value !== "");
    if (name === "row")
      for (const value of values.flatMap((part) => part.split(",")))
        if (isId(value)) ids.add(value.toLowerCase());
        else wrong(name, value);
    else if (name === "act" && values.length === 1 && known.includes(values[0] as Known))
      act = values[0] as Known;
    else for (const value of values) wrong(name, value);
  }
  return { act, ids: [...ids].slice(0, mostSeen), tooMany: ids.size > mostSeen, misread };
}
