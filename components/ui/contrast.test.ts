import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheet = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The colours declared in the first block that opens after `marker`. */
function coloursAfter(marker: string): Record<string, string> {
  const start = sheet.indexOf(marker);
  if (start < 0) throw new Error(`globals.css has no ${marker}`);
  const block = sheet.slice(start, sheet.indexOf("\n}", start));
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]),
  );
}

const light = coloursAfter("@theme {");
const schemes = {
  light,
  dark: { ...light, ...coloursAfter("@media (prefers-color-scheme: dark)") },
  print: { ...light, ...coloursAfter("@media print") },
};

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((place) => {
    const channel = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string) {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const tones = ["neutral", "info", "good", "caution", "bad"];
const sheets = ["surface", "raised", "sunken"];

const textPairs = [
  ...sheets.flatMap((sheet) => ["ink", "muted", "accent", "accent-strong"].map((ink) => [ink, sheet])),
  ...["ink", "muted", "accent", "accent-strong"].map((ink) => [ink, "accent-fill"]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-mast", "mast"],
  ["on-mast", "mast-raised"],
  ["on-mast-muted", "mast"],
  ["on-mast-muted", "mast-raised"],
  ...tones.flatMap((tone) => [`${tone}-fill`, ...sheets].map((sheet) => [`${tone}-ink`, sheet])),
  ...tones.map((tone) => ["ink", `${tone}-fill`]),
] as [string, string][];

const drawingPairs = [
  ...sheets.flatMap((sheet) =>
    ["line-strong", "focus", "accent", ...tones.map((tone) => `${tone}-solid`)].map((line) => [line, sheet]),
  ),
  ["mast-line", "mast"],
  ["accent", "accent-fill"],
  ...tones.map((tone) => [`${tone}-solid`, `${tone}-fill`]),
] as [string, string][];

describe.each(Object.entries(schemes))("in the %s scheme", (_, colours) => {
  const of = (name: string) => {
    const value = colours[name];
    if (!value) throw new Error(`globals.css has no --color-${name}`);
    return value;
  };

  test("every colour of the light scheme has its counterpart", () => {
    expect(Object.keys(schemes.dark).sort()).toEqual(Object.keys(light).sort());
    expect(Object.keys(coloursAfter("@media (prefers-color-scheme: dark)")).sort()).toEqual(
      Object.keys(light).sort(),
    );
  });

  test.each(textPairs)("%s can be read on %s (4.5 : 1)", (text, ground) => {
    expect(ratio(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(drawingPairs)("%s can be seen on %s (3 : 1)", (line, ground) => {
    expect(ratio(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("the focus ring on the masthead can be seen in both schemes", () => {
  const ring = /@utility on-masthead \{[^}]*--ring: (#[0-9a-f]{6});/.exec(sheet)?.[1] ?? "";
  for (const scheme of [schemes.light, schemes.dark]) {
    for (const ground of ["mast", "mast-raised"]) {
      expect(ratio(ring, scheme[ground] ?? "")).toBeGreaterThanOrEqual(3);
    }
  }
});
