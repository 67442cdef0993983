import { expect, it } from "vitest";
import { inPlace } from "./places";

/** Work that stands still until it is told to end. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => ended };
}

it("takes few files at once and one of each person, in the order they came, and refuses whoever waited long", async () => {
  const [first, second] = [held(), held()];
  const began: string[] = [];
  const noted = (name: string, work: () => Promise<void>) => () => {
    began.push(name);
    return work();
  };
  const done = [
    inPlace("Ann", noted("Ann", first.work)),
    inPlace(
      "Ann",
      noted("Ann again", async () => undefined),
    ),
    inPlace("Bob", noted("Bob", second.work)),
    inPlace(
      "Cid",
      noted("Cid", async () => undefined),
    ),
  ];
  await expect(inPlace("Dan", async () => undefined, 5)).rejects.toMatchObject({
    code: "too-many",
    said: { key: "imports.busy" },
  });
  expect(began).toEqual(["Ann", "Bob"]);
  second.end();
  await done[3];
  expect(began).toEqual(["Ann", "Bob", "Cid"]);
  first.end();
  await Promise.all(done);
  expect(began).toEqual(["Ann", "Bob", "Cid", "Ann again"]);
  await expect(
    inPlace("Ann", async () => {
      throw new Error("fault");
    }),
  ).rejects.toThrow("fault");
  expect(await inPlace("Ann", async () => "free again")).toBe("free again");
});
