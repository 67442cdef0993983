import { expect, it } from "vitest";
import { TypedForm } from "./typed-form";

const formOf = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return new TypedForm(data);
};

it("has a secret where a password was typed, not where a link brought its token", () => {
  expect(formOf({ token: "abc", name: "" }).hasSecret()).toBe(false);
  expect(formOf({ token: "abc", password: "" }).hasSecret()).toBe(true);
  expect(formOf({ current: "" }).hasSecret()).toBe(true);
});

it("sends neither back", () => {
  expect(formOf({ token: "abc", password: "p", name: "Somebody" }).values()).toEqual({ name: "Somebody" });
});
