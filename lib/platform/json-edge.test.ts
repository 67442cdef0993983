import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import messages from "@/lib/i18n/messages/en/errors.json";
import { conflict, Refusal, unavailable } from "./errors";
import { refusalResponse } from "./json-edge";

const say = createTranslator({ locale: "en", messages: { errors: messages } }) as never;
const answer = (refusal: Refusal) => refusalResponse(refusal, say);

it.each([
  ["a moment too busy to write", unavailable({ key: "errors.busy" }), 503, "5"],
  ["too many attempts", new Refusal("too-many", { key: "errors.exports-busy" }), 429, "60"],
  ["somebody else's newer text", conflict({ key: "errors.already-there" }), 409, null],
])("answers a program with when to come back, where waiting helps: %s", async (_, refusal, status, wait) => {
  const response = await answer(refusal);
  expect(response.status).toBe(status);
  expect(response.headers.get("retry-after")).toBe(wait);
});
