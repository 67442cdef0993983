import { ensureClient } from "@/lib/commands/client";
import { ensureBuild } from "@/lib/commands/production-build";
import { step } from "@/lib/commands/steps";

await step("Making the database client", ensureClient, (done) => done);
await step(
  "Building the program",
  () => ensureBuild(),
  (done) => done,
);
