// @ts-check
// The floor: what the same machine does for the same question without the product. A bare node:http server that runs
// given SQL through bare pg, or hands out given bytes. Its own process, as the product is. Told what to serve by message.
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { pipeline } from "node:stream/promises";
import pg from "pg";

/** @typedef {{ text: string, values: (string | null)[] }} Statement */
/** @type {Map<string, { statements?: Statement[], bytes?: Buffer, copy?: Statement, file?: string }>} */
const floors = new Map();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on("error", (error) => console.error(error.message));

/**
 * Runs the statements in order on one connection, as they were sent, with some values put in the place of others.
 * @param {Statement[]} statements
 * @param {Record<string, string>} replaced
 */
async function run(statements, replaced) {
  const client = await pool.connect();
  try {
    const rows = [];
    for (const { text, values } of statements) {
      const own = values.map((value) =>
        value !== null && Object.hasOwn(replaced, value) ? replaced[value] : value,
      );
      const result = await client.query(own.length > 0 ? { text, values: own } : text);
      rows.push(result.rows ?? []);
    }
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/**
 * Postgres' own CSV of the same question, handed on as it comes.
 * @param {Statement} statement
 * @param {import("node:http").ServerResponse} response
 */
async function copy({ text, values }, response) {
  const question = text.replace(/\$(\d+)/g, (_, number) => {
    const value = values[Number(number) - 1];
    return value == null ? "null" : pg.escapeLiteral(value);
  });
  const client = await pool.connect();
  await new Promise((done, failed) => {
    /** @param {{ chunk: Buffer }} message */
    const handleCopyData = ({ chunk }) => response.write(chunk);
    const ignore = () => undefined;
    client.query(
      /** @type {any} */ ({
        submit: (/** @type {any} */ connection) =>
          connection.query(`copy (${question}) to stdout with (format csv, header)`),
        handleCopyData,
        handleRowDescription: ignore,
        handleDataRow: ignore,
        handleCommandComplete: ignore,
        handleReadyForQuery: done,
        handleError: failed,
      }),
    );
  }).finally(() => client.release());
  response.end();
}

/** @param {import("node:http").IncomingMessage} request */
async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

const server = createServer(async (request, response) => {
  const floor = floors.get(decodeURIComponent((request.url ?? "/").slice(1)));
  try {
    if (floor?.bytes) {
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-length": floor.bytes.length,
      });
      response.end(floor.bytes);
      return;
    }
    if (floor?.file) {
      if (request.method !== "POST") {
        response.writeHead(200, { "content-length": (await stat(floor.file)).size });
        return await pipeline(createReadStream(floor.file), response);
      }
      await pipeline(request, createWriteStream(`${floor.file}.posted`));
      response.end();
      return;
    }
    if (floor?.copy) return await copy(floor.copy, response);
    if (!floor?.statements) {
      response.writeHead(404);
      response.end();
      return;
    }
    const rows = await run(floor.statements, await bodyOf(request));
    const answer = Buffer.from(
      JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    );
    response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" });
    response.end(error instanceof Error ? error.message : String(error));
  }
});

process.on(
  "message",
  (
    /** @type {{ name: string, statements?: Statement[], html?: string, copy?: Statement, file?: string }} */ {
      name,
      statements,
      html,
      copy,
      file,
    },
  ) => {
    floors.set(name, {
      statements,
      copy,
      file,
      bytes: html === undefined ? undefined : Buffer.from(html, "base64"),
    });
    process.send?.({ served: name });
  },
);
process.on("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1", () =>
  process.send?.({ port: /** @type {import("node:net").AddressInfo} */ (server.address()).port }),
);
