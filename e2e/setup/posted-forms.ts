import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { APIRequestContext } from "@playwright/test";

/** A server action of the build: the id it is sent to by, and the pages that carry it. */
export type BuiltAction = { id: string; name: string; file: string; routes: string[] };

/** Every server action of the build under test, as "lib/NOUN/actions.ts exportedName". */
export function builtActions(): BuiltAction[] {
  const build = resolve(import.meta.dirname, "../..", process.env.NEXT_DIST_DIR ?? ".next");
  const manifest = JSON.parse(
    readFileSync(resolve(build, "server/server-reference-manifest.json"), "utf8"),
  ) as {
    node: Record<string, { filename?: string; exportedName?: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { filename = "", exportedName = "", workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    routes: Object.keys(workers).map(
      (worker) =>
        worker
          .replace(/^app/, "")
          .replace(/\/\([^)]*\)/g, "")
          .replace(/\/page$/, "") || "/",
    ),
  }));
}

/** The hidden fields by which a browser without scripts says which action a form is for, and its state before. */
export const actionFields = (id: string): Record<string, string> => ({
  $ACTION_REF_1: "",
  "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
  "$ACTION_1:1": JSON.stringify([{ status: "idle" }]),
  $ACTION_KEY: "k1",
});

/** Posts a form as a browser without scripts does. */
export const postForm = (
  as: APIRequestContext,
  address: string,
  id: string,
  fields: Record<string, string>,
) =>
  as.post(address, {
    multipart: { ...actionFields(id), ...fields },
    headers: { accept: "text/html" },
  });
