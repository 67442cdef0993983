import { expect, it } from "vitest";
import { inLongPlace } from "./portions";

it("does only so much that is long at once, so that pages keep connections, and says so", async () => {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const said = { key: "imports.busy" } as const;
  const under = Array.from({ length: 6 }, () => inLongPlace(said, () => ended));
  await expect(inLongPlace(said, async () => "late")).rejects.toMatchObject({ code: "too-many", said });
  end();
  await Promise.all(under);
  expect(await inLongPlace(said, async () => "free")).toBe("free");
});
