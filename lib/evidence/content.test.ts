import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { officeParts, relationships, zeros, zipOf } from "@/lib/testing/office-file";
import { inspect } from "./content";

const folder = mkdtempSync(join(tmpdir(), "content-"));
const saved = (bytes: string | Uint8Array) => {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  return path;
};
const refusal = (key: string) => ({ code: "invalid", said: { key: `evidence.error.${key}` } });
const pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";

describe("what a file is", () => {
  it.each([
    ["plan.pdf", "pdf", pdf],
    ["photo.PNG", "png", Buffer.from("89504e470d0a1a0a00", "hex")],
    ["photo.jpg", "jpeg", Buffer.from("ffd8ffe000", "hex")],
    ["photo.jpeg", "jpeg", Buffer.from("ffd8ffe000", "hex")],
    ["list.csv", "csv", "name;day\r\nÁlvarez;2025-07-22\r\n"],
    ["list.csv", "csv", Buffer.from("\ufeffname\tday\n", "utf16le")],
    ["note.txt", "txt", "\ufeffa note"],
  ])("%s is taken as %s", async (name, kind, bytes) => {
    await expect(inspect(saved(bytes), name)).resolves.toBe(kind);
  });

  it.each([
    ["a program named .pdf", "plan.pdf", "MZ\x90\x00program", "mismatch"],
    ["a picture named .pdf", "plan.pdf", Buffer.from("89504e470d0a1a0a", "hex"), "mismatch"],
    ["a PDF named .csv", "list.csv", pdf, "mismatch"],
    ["a program named .txt", "note.txt", "MZ\0\0", "mismatch"],
    ["an SVG", "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "kind"],
    ["an SVG named .png", "drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "mismatch"],
    ["a program", "tool.exe", "MZ", "kind"],
    ["a macro document", "letter.docm", "PK\x03\x04", "kind"],
    ["a file without an end to its name", "README", "text", "kind"],
    ["Latin-1 text", "list.csv", Buffer.from("\xc1lvarez", "latin1"), "encoding"],
    ["text that ends in half a character", "note.txt", Buffer.from([0x61, 0xc3]), "encoding"],
    ["half a UTF-16 character", "note.txt", Buffer.from([0xff, 0xfe, 0x61]), "encoding"],
    ["an old Word file named .docx", "letter.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-office"],
    ["text named .docx", "letter.docx", "a letter", "mismatch"],
    ["the beginning of a ZIP named .docx", "letter.docx", "PK\x03\x04and no more", "office-damaged"],
  ])("%s is refused in plain words", async (_, name, bytes, key) => {
    await expect(inspect(saved(bytes), name)).rejects.toMatchObject(refusal(key));
  });
});

describe("an Office file", () => {
  it.each(["docx", "xlsx"] as const)("%s is taken, hyperlinks and all", async (kind) => {
    const path = await zipOf({
      ...officeParts(kind),
      "word/_rels/document.xml.rels": relationships(["hyperlink", "https://lacity.example", "External"]),
    });
    await expect(inspect(path, `file.${kind}`)).resolves.toBe(kind);
  });

  it("is refused under the other's name", async () => {
    await expect(inspect(await zipOf(officeParts("xlsx")), "file.docx")).rejects.toMatchObject(
      refusal("office-damaged"),
    );
  });

  const withPart = async (name: string, content: Parameters<typeof zipOf>[0][string]) =>
    inspect(await zipOf({ ...officeParts("docx"), [name]: content }), "file.docx");

  it.each([
    ["a macro", "word/vbaProject.bin", "macro", "office-macros"],
    ["a macro in other capitals", "word/VBAPROJECT.BIN", "macro", "office-macros"],
    ["a control", "word/activeX/activeX1.bin", "control", "office-macros"],
    ["a linked workbook", "xl/externalLinks/externalLink1.xml", "<externalLink/>", "office-external"],
    [
      "a template from elsewhere",
      "word/_rels/settings.xml.rels",
      relationships(["attachedTemplate", "https://evil.example/t.dotm", "External"]),
      "office-external",
    ],
    [
      "a picture from elsewhere, its mode written in entities",
      "word/_rels/document.xml.rels",
      relationships(["image", "https://evil.example/p.png", "&#69;xternal"]),
      "office-external",
    ],
    [
      "a template from elsewhere behind a > in quotes",
      "word/_rels/document.xml.rels",
      `<Relationships><Relationship Target=" > TargetMode='Internal'" Type="x" TargetMode="External"/></Relationships>`,
      "office-external",
    ],
    [
      "relationships with entities of their own",
      "word/_rels/document.xml.rels",
      "<!DOCTYPE x [<!ENTITY e 'External'>]><Relationships/>",
      "office-damaged",
    ],
  ])("with %s is refused", async (_, name, content, key) => {
    await expect(withPart(name, content)).rejects.toMatchObject(refusal(key));
  });

  it("that calls itself macro-enabled inside is refused", async () => {
    const parts = officeParts("docx");
    const types = String(parts["[Content_Types].xml"]).replace("document.main", "macroEnabled.document.main");
    await expect(
      inspect(await zipOf({ ...parts, "[Content_Types].xml": types }), "file.docx"),
    ).rejects.toMatchObject(refusal("office-macros"));
  });

  it("that unpacks to a thousand times its size is refused, in the memory of a small one", async () => {
    const path = await zipOf({ ...officeParts("docx"), "word/media/bomb.bmp": zeros(280_000_000) });
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    await expect(inspect(path, "file.docx")).rejects.toMatchObject(refusal("office-too-much"));
    clearInterval(watch);
    expect(peak - before).toBeLessThan(64_000_000);
  });

  it("with thousands of parts is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, part) => [`word/${part}.xml`, "x"]));
    await expect(
      inspect(await zipOf({ ...officeParts("docx"), ...many }), "file.docx"),
    ).rejects.toMatchObject(refusal("office-too-much"));
  });
});
