import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const folders = ["app", "components", "lib", "prisma"].filter((folder) => existsSync(resolve(root, folder)));
const tests = folders
  .flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file));

// A test says what it needs by what it imports; only those with a database wait for one.
const needsDatabase = (file: string) =>
  readFileSync(resolve(root, file), "utf8").includes("@/lib/testing/database");
const [withDatabase, pure] = [tests.filter(needsDatabase), tests.filter((file) => !needsDatabase(file))];

const shared = { resolve: { alias: { "@": root } }, root };

export default defineConfig({
  ...shared,
  test: {
    projects: [
      { ...shared, test: { name: "pure", include: pure } },
      {
        ...shared,
        test: {
          name: "database",
          include: withDatabase,
          globalSetup: [resolve(root, "lib/testing/database-setup.ts")],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
