// Runs lib/commands/NAME.ts. Plain JavaScript on purpose: it must be able to speak on a Node too old for everything else.
import { readdirSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer (24 LTS is recommended).`,
  );
  process.exit(1);
}

const commands = new URL("../lib/commands/", import.meta.url);
const [, , name, ...rest] = process.argv;
if (!readdirSync(commands).includes(`${name}.ts`)) {
  console.error(`There is no command ${name}.`);
  process.exit(1);
}
process.argv = [process.argv[0], new URL(`${name}.ts`, commands).pathname, ...rest];

// Prisma 7.10 overlaps queries on one connection inside a transaction; pg 8 puts them in a queue and warns of its version 9.
process.noDeprecation = true;

try {
  const { register } = await import("tsx/esm/api");
  register();
  await import(new URL(`${name}.ts`, commands).href);
} catch (error) {
  console.error(error?.name === "StartupError" ? error.message : error);
  process.exitCode = 1;
}
