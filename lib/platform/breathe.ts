/** Lets the process answer others before it goes on with something long. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Goes through a long list in its order, and lets others be answered after every `size` of it. */
export async function inBreaths<Item>(
  list: readonly Item[],
  size: number,
  each: (item: Item, place: number) => void,
): Promise<void> {
  for (let from = 0; from < list.length; from += size) {
    const end = Math.min(from + size, list.length);
    for (let place = from; place < end; place++) each(list[place] as Item, place);
    if (end < list.length) await breathe();
  }
}
