import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { writes } from "@/lib/api/writes";

const root = resolve(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file && existsSync(resolve(root, file)));
const read = (file: string) => readFileSync(resolve(root, file), "utf8");
const sources = files.filter((file) =>
  /^(app|components|lib|prisma\/seed|e2e|bench)\/.*\.(ts|tsx|mjs)$/.test(file),
);
const program = sources.filter((file) => !/\.(test|spec)\.tsx?$|^e2e\/|^bench\/|^lib\/testing\//.test(file));

/** The places where a file matches, as "file:line", so that a failure names what to open. */
const matches = (among: string[], pattern: RegExp) =>
  among.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );

describe("the house", () => {
  it("shows only the agreed names at its top level", () => {
    const visible = new Set(
      files.map((file) => file.split("/")[0] ?? "").filter((name) => !name.startsWith(".")),
    );
    const agreed = [
      "README.md",
      "app",
      "bench",
      "components",
      "e2e",
      "lib",
      "next.config.ts",
      "package-lock.json",
      "package.json",
      "prisma",
      "tsconfig.json",
    ];
    expect([...visible].filter((name) => !agreed.includes(name))).toEqual([]);
  });

  it("has no drawer: no file is called utils, helpers, types, constants, service, manager or index", () => {
    expect(
      sources.filter((file) =>
        /^(utils|helpers|types|constants|service|manager|index)\./.test(basename(file)),
      ),
    ).toEqual([]);
  });

  it("keeps files of the program short enough to read at once", () => {
    expect(program.filter((file) => read(file).split("\n").length > 300)).toEqual([]);
  });

  it("names nothing of the domain in lib/platform", () => {
    const nouns = /@\/lib\/(?!platform|i18n|auth|audit\/(append|kinds)|db)/;
    expect(
      matches(
        program.filter((file) => file.startsWith("lib/platform/")),
        nouns,
      ),
    ).toEqual([]);
  });
});

describe("rules live in one place", () => {
  it("compares the actor's role nowhere but in the permission table", () => {
    expect(
      matches(
        program.filter((file) => file !== "lib/auth/permissions.ts"),
        /actor\??\.role\s*[!=]==?|switch \(actor\.role/,
      ),
    ).toEqual([]);
  });

  it("compares or grants an office by name nowhere else either", () => {
    expect(
      matches(
        program.filter(
          (file) =>
            /^(app|components|lib)\//.test(file) && !/^lib\/(commands\/|auth\/permissions\.ts)/.test(file),
        ),
        /\boffice(::text)?\s*(=|[!=]==?)\s*["']|\boffice: (\{ \w+: )?\[?["'][a-z]+["']/,
      ),
    ).toEqual([]);
  });

  it("reads the clock of the machine nowhere that decides anything", () => {
    const deciding = program.filter(
      (file) =>
        /^(app|lib)\//.test(file) && !/^lib\/(commands|platform\/server|db\/embedded|testing)/.test(file),
    );
    expect(matches(deciding, /new Date\(\)|Date\.now\(\)|Temporal\.Now/)).toEqual([]);
  });

  it("reads process.env only where settings are read", () => {
    const allowed =
      /^lib\/(commands|db\/(client|migrate|embedded)|platform\/(env|server|secrets)|testing)|^prisma\/seed\/seed\.ts|^lib\/i18n/;
    expect(
      matches(
        program.filter((file) => !allowed.test(file)),
        /process\.env\./,
      ),
    ).toEqual([]);
  });

  it("writes to the database only in mutations and what they call", () => {
    const reading = program.filter((file) =>
      /(queries|page|route|labels|rules|status|columns)\.tsx?$/.test(file),
    );
    expect(
      matches(
        reading,
        /\.(create|createMany|update|updateMany|delete|deleteMany|upsert|createManyAndReturn)\(\{|\$executeRaw/,
      ),
    ).toEqual([]);
  });

  it("makes every server action of one write, through the one form action", () => {
    const strangers = program
      .filter((file) => file.endsWith("/actions.ts"))
      .flatMap((file) =>
        [...read(file).matchAll(/^export .*/gm)]
          .filter(([all]) => !/= (formAction|exportedAction)\(/.test(all))
          .map(([all]) => `${file}: ${all.split("\n")[0]}`),
      );
    expect(strangers).toEqual([]);
  });

  it("keeps inline styles and scripts out of the markup, as the content-security policy demands", () => {
    expect(
      matches(
        program.filter((file) => file.endsWith(".tsx")),
        /\sstyle=\{|dangerouslySetInnerHTML/,
      ),
    ).toEqual([]);
  });
});

describe("what is written down", () => {
  const tests = sources.filter((file) => file.endsWith(".test.ts") || file.startsWith("lib/testing/"));
  const tested = new Set(
    tests.flatMap((file) => [...read(file).matchAll(/\b(\w+)\(/g)].map((match) => match[1])),
  );

  it.each(Object.keys(writes))("the write %s is tested on a real database", (name) => {
    expect(tested.has(name)).toBe(true);
  });

  it("says above every model and enum of the database what one of it is, or names it plainly", () => {
    const undocumented = files
      .filter((file) => /^prisma\/models\/.*\.prisma$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/^(?<before>.*)\nmodel (?<name>\w+)/gm)])
      .filter((match) => !match.groups?.before?.startsWith("///"))
      .map((match) => match.groups?.name);
    expect(undocumented).toEqual([]);
  });

  it("names only paths that exist", () => {
    const named = [
      ...read("README.md").matchAll(
        /`((?:app|components|lib|prisma|e2e|bench|\.config|\.ci)\/[\w./()[\]-]*)`/g,
      ),
    ].map((match) => match[1] ?? "");
    expect(named.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it("tells every setting and gives every dependency its reason, and none that is gone", () => {
    const [, after = ""] = read("README.md").split("\n## Configuration\n");
    const [settings = "", others = ""] = after.split("\n## The map\n");
    const [, dependencies = ""] = others.split("\n### Dependencies");
    const firstCells = (table: string) =>
      [...table.matchAll(/^\| (?<cell>[^|]*`[^|]*) \|/gm)]
        .flatMap((row) => [...(row.groups?.cell ?? "").matchAll(/`([^`]+)`/g)])
        .map((name) => name[1])
        .sort();
    const known = [...read("lib/platform/env.ts").matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
      (name) => name[1],
    );
    expect(firstCells(settings)).toEqual(known.sort());
    const { dependencies: needed, devDependencies: forTests } = JSON.parse(read("package.json"));
    const installed = Object.keys({ ...needed, ...forTests }).filter((name) => !name.startsWith("@types/"));
    expect(firstCells(dependencies.split("\n## ")[0] ?? "")).toEqual(installed.sort());
  });

  it("gives every exported function of lib a docstring unless its name and types say all", () => {
    const exported = program
      .filter((file) =>
        /^lib\/(?!commands)[^/]+\/(rules|mutations|queries|verify|input|sentence)\.ts$/.test(file),
      )
      .flatMap((file) =>
        [
          ...read(file).matchAll(
            /^(?<before>.*)\nexport (?:async )?(?:function|const) (?<name>\w+) ?(?:=\s*(?:async )?\(|\(|= mutation)/gm,
          ),
        ]
          .filter((match) => !/\*\/$|^\/\/\//.test(match.groups?.before?.trim() ?? ""))
          .map((match) => `${file}: ${match.groups?.name}`),
      );
    expect(exported).toEqual([]);
  });
});
