#!/usr/bin/env node
// The Prisma CLI wants a native schema engine and downloads it. This script stands in for it: it speaks the CLI's protocol
// (one JSON-RPC request a line) and answers with the WebAssembly engine that npm delivers, over an ordinary pg connection.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const CATALOGUE_CHAR = 18;
const TEXT = 25;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    version: { type: "boolean" },
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});

function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

const pools = new Set();

async function openAdapter(url) {
  // One connection: the engine's session lock must stay on the session that does the work.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
  });
  pools.add(pool);
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  const { queryRaw } = adapter;

  adapter.queryRaw = async (query) => {
    const characters = [];
    const reader = Object.create(adapter, {
      performIO: {
        value: async (statement) => {
          const result = await adapter.performIO(statement);
          for (const [position, field] of result.fields.entries()) {
            if (field.dataTypeID !== CATALOGUE_CHAR) continue;
            field.dataTypeID = TEXT;
            characters.push(position);
          }
          return result;
        },
      },
    });
    const answer = await queryRaw.call(reader, query);
    for (const position of characters) answer.columnTypes[position] = ColumnTypeEnum.Character;
    return answer;
  };

  // The stock adapter cuts a script at every semicolon, also inside the body of a function; the server can take it whole.
  adapter.executeScript = (script) =>
    pool.query(script).then(
      () => undefined,
      (error) => adapter.onError(error),
    );
  return adapter;
}

async function openShadowAdapter(url) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const main = await openAdapter(url);
  await main.executeScript(`CREATE DATABASE "${name}"`);
  const shadow = await openAdapter(withDatabase(url, name));
  const closeShadow = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await closeShadow();
    await main.executeScript(`DROP DATABASE "${name}"`);
    await main.dispose();
  };
  return shadow;
}

const panics = [];

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => panics.push(message) };
  const wasm = await readFile(
    fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")).replace(/\.js$/, "_bg.wasm"),
  );
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

async function startEngine() {
  const files = options.datamodels?.map(async (path) => [path, await readFile(path, "utf8")]);
  const datamodels = files && (await Promise.all(files));
  const url = options.datasource ? JSON.parse(options.datasource).url : undefined;
  const factory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => openAdapter(url),
    connectToShadowDb: () => openShadowAdapter(url),
  };
  return engineModule.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function sendError(id, error) {
  const panic = panics.splice(0).join("\n");
  const data = panic
    ? { is_panic: true, message: panic, error: { message: panic } }
    : { is_panic: false, message: error.message, error_code: error.code, meta: error.meta };
  send({ id, error: { code: 4466, message: error.message, data } });
}

/**
 * An engine that has applied migrations finds no way to a shadow database any more. A new one does, once it has been asked
 * what the old one was asked first; the sessions of the old one end, and its lock with them.
 */
async function engineAfterMigrations(diagnosis) {
  await Promise.all([...pools].map((pool) => pool.ended || pool.end()));
  pools.clear();
  const engine = await startEngine();
  if (diagnosis) await engine.devDiagnostic(diagnosis);
  return engine;
}

async function serve() {
  let engine;
  let current;
  let diagnosis;
  await loadEngine();
  // A panic surfaces outside the awaited call. Were this process to die of it, the CLI would end with "success": answer instead.
  process.on("uncaughtException", (error) => sendError(current, error));
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue;
    current = id;
    try {
      engine ??= await startEngine();
      const result = await engine[method === "getDatabaseVersion" ? "version" : method](params);
      if (method === "diff" && result.stdout)
        send({ id: `print-${id}`, method: "print", params: { content: result.stdout } });
      if (method === "devDiagnostic") diagnosis = params;
      if (method === "applyMigrations") engine = await engineAfterMigrations(diagnosis);
      send({ id, result: result ?? null });
    } catch (error) {
      sendError(id, error);
    }
  }
}

async function runOnce(command) {
  const { url } = JSON.parse(options.datasource);
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const client = new pg.Client({
    connectionString: command === "create-database" ? withDatabase(url, "postgres") : url,
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    if (command === "create-database")
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    await client.end();
  } catch (error) {
    const code = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010" }[error.code] ?? "P1001";
    const message = error.message || `no answer from the database server (${error.code})`;
    const fields = { error_code: code, message };
    process.stderr.write(
      `${JSON.stringify({ level: "INFO", target: "schema_engine", fields: { message: command } })}\n`,
    );
    process.stderr.write(`${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
    process.exitCode = 1;
  }
}

if (options.version) process.stdout.write("schema-engine-cli 7.10.0 (WebAssembly)\n");
else if (positionals[0] === "cli") await runOnce(positionals[1]);
else {
  await serve();
  process.exit();
}
