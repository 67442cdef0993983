import { expect, test } from "vitest";
import { readEnvironment } from "./env";

test("without any setting the program is the embedded one on port 3000 of this machine", () => {
  expect(readEnvironment({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    DATA_DIR: ".data",
    DEMO: false,
  });
  expect(readEnvironment({}).DATABASE_URL).toBeUndefined();
});

test("an empty setting counts as not set", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: "", DEMO_TODAY: "" })).toMatchObject({
    PORT: 3000,
    DEMO_TODAY: undefined,
  });
});

test.each([
  ["PORT", "70000"],
  ["PORT", "http"],
  ["DATABASE_URL", "mysql://user@host/name"],
  ["DEMO", "yes"],
  ["DEMO_TODAY", "2025-02-30"],
  ["NEXTAUTH_SECRET", "short"],
  ["NEXTAUTH_URL", "directives.example.gov"],
  ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "AAAA"],
])("%s=%s is refused in one line that names it", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must .+\\.$`));
});
