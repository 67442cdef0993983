import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { cityNow } from "@/lib/platform/clock";
import { testDatabase } from "@/lib/testing/database";

await testDatabase();

test("a test file starts with a migrated database that holds no events", async () => {
  expect(await db.event.count()).toBe(0);
  expect(await cityNow(db)).toBeInstanceOf(Date);
});
