import { describe, expect, it } from "vitest";
import { disposition, fileNameOf, longestFileName, rangeOf, standingOf } from "./rules";

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\ana\\plan.pdf", "plan.pdf"],
    ['say "yes".pdf', 'say "yes".pdf'],
    ["Protocolo 😀 ñ.pdf", "Protocolo 😀 ñ.pdf"],
    ["n\u0303.pdf", "ñ.pdf"],
    ["evil\u202efdp.exe", "evil fdp.exe"],
    ["line\r\nbreak\0.pdf", "line break .pdf"],
    ["  . .pdf ", "pdf"],
    ["\ud800half.pdf", "half.pdf"],
    ["", "file"],
    ["..", "file"],
  ])("%j is kept as %j", (sent, kept) => {
    expect(fileNameOf(sent)).toBe(kept);
  });

  it("of 300 characters is kept whole; a longer one keeps its end", () => {
    const whole = `${"ñ".repeat(296)}.pdf`;
    expect(fileNameOf(whole)).toBe(whole);
    const cut = [...fileNameOf(`${"😀".repeat(400)}.pdf`)];
    expect(cut).toHaveLength(longestFileName);
    expect(cut.slice(-5).join("")).toBe("….pdf");
  });

  it("survives a header: quotes, other scripts and line ends make no second field", () => {
    expect(disposition("attachment", 'é "x"; a=b.pdf')).toBe(
      `attachment; filename="_ _x_; a=b.pdf"; filename*=UTF-8''%C3%A9%20%22x%22%3B%20a%3Db.pdf`,
    );
    expect(disposition("inline", "it's (1)*.pdf")).toContain("filename*=UTF-8''it%27s%20%281%29%2A.pdf");
  });
});

describe("a range", () => {
  it.each([
    [null, null],
    ["bytes=0-3", { start: 0, end: 3 }],
    ["bytes=4-", { start: 4, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-99", { start: 0, end: 9 }],
    ["bytes=8-99", { start: 8, end: 9 }],
    ["bytes=10-", "outside"],
    ["bytes=-0", "outside"],
    ["bytes=5-2", null],
    ["bytes=0-1,3-4", null],
    ["lines=1-2", null],
    ["bytes=-", null],
  ])("%s of ten bytes is %j", (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });
});

it("opens what was never scanned only where there is no scanner, and what is infected nowhere", () => {
  expect(standingOf("unscanned", false)).toBe("open");
  expect(standingOf("unscanned", true)).toBe("waiting");
  expect(standingOf("quarantined", false)).toBe("waiting");
  expect(standingOf("clean", true)).toBe("open");
  expect(standingOf("infected", false)).toBe("infected");
});
