import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { createDatabase, dropDatabase, openTestCluster, scratchName } from "@/lib/testing/cluster";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
    templateDatabase: string;
  }
}

/** Once a run: a server, and on it one migrated database that every worker copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  const template = scratchName("template");
  await migrate(await createDatabase(cluster.url, template));
  project.provide("clusterUrl", cluster.url);
  project.provide("templateDatabase", template);
  return async () => {
    for (let worker = 1; worker <= project.vitest.config.maxWorkers; worker++) {
      await dropDatabase(cluster.url, `${template}_${worker}`);
    }
    await dropDatabase(cluster.url, template);
    await cluster.close();
  };
}
