import { randomBytes } from "node:crypto";
import pg from "pg";
import { startWebServer } from "@/lib/commands/web-server";
import { freePort } from "@/lib/db/embedded";
import { pagesOfBuild, visitEveryPage } from "@/lib/testing/every-page";
import { openStatementTap } from "@/lib/testing/statement-tap";
import { expect, test } from "./setup/visit";

/** The most statements one page may cost, the session lookup included. */
const most = 6;

test("no page asks the database more than six questions, whoever opens it", async () => {
  test.setTimeout(120_000);
  const databaseUrl = process.env.E2E_DATABASE_URL ?? "";
  const secret = randomBytes(32).toString("base64");
  const tap = await openStatementTap(databaseUrl);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  // A second server on the demonstration of this run: only its statements pass the tap, whatever other journeys do.
  const server = await startWebServer({
    mode: "production",
    host: "127.0.0.1",
    port,
    output: "shown",
    variables: { DATABASE_URL: tap.url, DEMO: "1", NEXTAUTH_URL: address, NEXTAUTH_SECRET: secret },
  });
  try {
    const visits = await visitEveryPage({ address, secret, database, tap });
    const table = (await pagesOfBuild()).map((page) => {
      const own = visits.filter((visit) => visit.page === page);
      const counted = own.map(({ statements }) => statements.length);
      // Who is not signed in is led elsewhere; for anybody else a page that leads on has done its work.
      const shown = own.filter(
        ({ as, status }) => status === 200 || (status < 400 && as !== "nobody"),
      ).length;
      return { page, visits: own.length, shown, most: Math.max(...counted) };
    });
    console.table(table);

    const costly = visits.filter(({ statements }) => statements.length > most);
    expect(costly.map(({ address, as, statements }) => ({ address, as, statements }))).toEqual([]);
    expect(visits.filter(({ status }) => status >= 500).map(({ address, as }) => ({ address, as }))).toEqual(
      [],
    );
    // A tap that saw nothing, or pages that nobody may open, would pass the assertion above without proving anything.
    expect(table.filter(({ shown }) => shown === 0)).toEqual([]);
    expect(
      visits.filter(
        ({ as, statements, status }) => as !== "nobody" && status === 200 && statements.length === 0,
      ),
    ).toEqual([]);
  } finally {
    await server.stop();
    await database.end();
    await tap.close();
  }
});
