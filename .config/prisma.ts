import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "../prisma",
  migrations: { path: "../prisma/migrations", seed: "node .config/command.mjs seed" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
