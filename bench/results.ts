import { cpus, totalmem } from "node:os";
import { type FileMeasured, middleOf, ratioOf } from "@/bench/files";
import type { ImportMeasured } from "@/bench/imports";
import type { Comparison } from "@/bench/stage";
import type { Weight } from "@/bench/weight";
import type { PageVisit } from "@/lib/testing/every-page";

export interface Results {
  takenOn: Date;
  /** How many processes wanted a core in the minute before the measurements. */
  otherLoad: number;
  city: Record<string, number>;
  databaseVersion: string;
  comparisons: Comparison[];
  imports: ImportMeasured[];
  files: FileMeasured[];
  /** What could not be measured, and why. */
  failed: string[];
  memory: { before: number | undefined; after: number | undefined };
  weights: Weight[];
  visits: PageVisit[];
}

/** The results of one run as Markdown. */
export function markdown(results: Results): string {
  return [
    "# Measurements",
    "",
    `Written by \`npm run bench\` on ${results.takenOn.toISOString().slice(0, 10)}: ${machine()}, Node ${process.version}, PostgreSQL ${results.databaseVersion}.`,
    "Product, database and load share the machine, and the database does not wait for the disk (`fsync` off), for the product and for the floors alike.",
    `Before the first measurement the machine's load average was ${results.otherLoad.toFixed(1)}: whatever else ran then slows product and floors alike.`,
    "A floor is what the same machine does for the same question without the product, taken in the same run right after it.",
    "",
    ...table(
      ["The city", "rows"],
      Object.entries(results.city).map(([what, n]) => [what, whole(n)]),
    ),
    ...(results.failed.length > 0
      ? ["## Not measured", "", ...results.failed.map((one) => `- ${one}`), ""]
      : []),
    "## Speed",
    "",
    "The last column is the floor's requests a second divided by the product's.",
    "",
    ...table(
      [
        "what",
        "by",
        "connections",
        "requests a second",
        "refused",
        "median ms",
        "95th percentile ms",
        "kB an answer",
        "floor / product",
      ],
      results.comparisons.flatMap(speedRows),
    ),
    "## Import of contracts",
    "",
    "As a browser with scripts does it: the file is sent, read, kept and every row judged for its report, then judged once more and stored in one transaction.",
    "The floor is the insert alone, through bare pg.",
    "",
    ...table(
      ["rows", "step", "rows a second", "floor, rows a second", "peak memory MB", "grown by MB"],
      results.imports.flatMap(importRows),
    ),
    "## Files",
    "",
    "In turn, the product first and then a bare Node server that writes to a file and reads from one. A ratio of 2 is twice as long.",
    "",
    ...table(
      ["what", "MB", "times", "product, median ms", "floor, median ms", "ratio", "peak memory growth MB"],
      results.files.map(fileRow),
    ),
    "## Memory of the server process",
    "",
    `${megabytes(results.memory.before)} when ready, ${megabytes(results.memory.after)} after all of the above.`,
    "",
    "## What a page sends",
    "",
    ...table(
      ["page", "scripts", "script kB sent", "script kB decoded", "HTML kB sent", "HTML kB decoded"],
      results.weights.map(({ page, script, html }) => [
        page,
        String(script.files),
        ...[script.transferred, script.decoded, html.transferred, html.decoded].map(kilobytes),
      ]),
    ),
    "## SQL statements a page",
    "",
    "Counted on the wire, over every page of the build and every kind of visitor; the session lookup is one of them.",
    "",
    ...table(["page", "fewest", "most", "slowest visit ms", "visits", "shown"], pages(results.visits)),
  ].join("\n");
}

function speedRows({ what, measured }: Comparison): string[][] {
  const product = measured.find(({ by }) => by === "product");
  return measured.flatMap(({ by, runs }, position) =>
    runs.map((run, index) => {
      const own = product?.runs[index];
      const ratio = position === 0 || !own ? "" : (run.perSecond / own.perSecond).toFixed(1);
      return [
        position === 0 && index === 0 ? what : "",
        by,
        String(run.connections),
        run.perSecond.toFixed(run.perSecond < 100 ? 1 : 0),
        String(run.refused),
        run.median.toFixed(1),
        run.p95.toFixed(1),
        kilobytes(run.bytes),
        ratio,
      ];
    }),
  );
}

function importRows({ rows, checked, stored, floorMs }: ImportMeasured): string[][] {
  const rate = (milliseconds: number) => whole(Math.round((rows * 1000) / milliseconds));
  return [
    [whole(rows), "checked", rate(checked.milliseconds), "", bare(checked.peak), bare(checked.growth)],
    ["", "stored", rate(stored.milliseconds), rate(floorMs), bare(stored.peak), bare(stored.growth)],
  ];
}

function fileRow(measured: FileMeasured): string[] {
  const { what, bytes, product, floor } = measured;
  const growth = Math.max(...product.map((taken) => taken.growth ?? Number.NaN));
  return [
    what,
    bare(bytes),
    whole(product.length),
    middleOf(product).toFixed(0),
    middleOf(floor).toFixed(0),
    ratioOf(measured).toFixed(1),
    Number.isNaN(growth) ? "unknown" : bare(growth),
  ];
}

function pages(visits: PageVisit[]): string[][] {
  return [...new Set(visits.map(({ page }) => page))].map((page) => {
    const own = visits.filter((visit) => visit.page === page);
    const shown = own.filter(({ status }) => status === 200);
    const counted = (shown.length > 0 ? shown : own).map(({ statements }) => statements.length);
    return [
      page,
      String(Math.min(...counted)),
      String(Math.max(...own.map(({ statements }) => statements.length))),
      Math.max(...own.map(({ milliseconds }) => milliseconds)).toFixed(0),
      String(own.length),
      String(shown.length),
    ];
  });
}

function table(headings: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const numbers = headings.map(
    (_, column) => column > 0 && rows.every((row) => /^[\d.,]*$/.test(row[column] ?? "")),
  );
  return [line(headings), line(numbers.map((number) => (number ? "---:" : "---"))), ...rows.map(line), ""];
}

const machine = () => `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
const whole = (n: number) => n.toLocaleString("en");
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
/** In MB, without the unit. */
const bare = (bytes: number | undefined) => (bytes === undefined ? "unknown" : (bytes / 2 ** 20).toFixed(0));
const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? "unknown" : `${Math.round(bytes / 2 ** 20)} MB`;
