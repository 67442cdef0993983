import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown";
import { drawsQuickly } from "./markdown-bounds";

const longest = 50_000;
const filled = (piece: string) => piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);

const hostile: [string, string][] = [
  [
    "a table of two hundred columns and twenty thousand lines",
    `${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n${"|\n".repeat(20_000)}`,
  ],
  ["quotes in quotes", filled(">")],
  ["lists in lists", filled("- ")],
  ["lists in lists by numbers", filled("1. ")],
  [
    "lists in lists by indentation",
    Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n"),
  ],
  ["emphasis in emphasis", filled("*a **b ")],
  ["brackets", filled("[")],
  ["links that never close", filled("[a](")],
  ["code signs", filled("`a")],
  ["angles", filled("<a")],
  ["addresses", filled("www.a.b ")],
  ["e-mail addresses", filled("a@b.c ")],
  ["blank lines", filled("\n")],
  ["headings", filled("# a\n")],
  ["escapes", filled("\\a")],
  ["entities", filled("&amp;")],
  ["footnotes", filled("[^a]: b\n")],
];

describe("what people write", () => {
  it.each(hostile)(
    "is shown before anybody gives up waiting, also when it is %s",
    (_, text) => {
      expect(renderToStaticMarkup(<Markdown text={text} />).length).toBeLessThan(40 * longest);
    },
    20_000,
  );

  it("is drawn as Markdown when a person could have meant it", () => {
    const plan =
      "# Sites\n\n- **Lobby:** the clerk\n  - then the guard\n\n| Site | Day |\n|---|---|\n| Pool | 18 July |\n\n> Quoted";
    expect(drawsQuickly(plan)).toBe(true);
    expect(renderToStaticMarkup(<Markdown text={plan} />)).toContain("<strong>Lobby:</strong>");
  });

  it("keeps every word in angle brackets on the page", () => {
    const html = renderToStaticMarkup(
      <Markdown text={"Call <the supervisor> first.\n\n<see appendix> The rest.\n\n- <b>one</b>"} />,
    );
    for (const words of [
      "&lt;the supervisor&gt;",
      "&lt;see appendix&gt; The rest.",
      "&lt;b&gt;one&lt;/b&gt;",
    ])
      expect(html).toContain(words);
  });

  it("never becomes a script, a picture or an address that runs", () => {
    const html = renderToStaticMarkup(
      <Markdown
        text={
          '<script>alert(1)</script> ![x](https://elsewhere.example/x.png) [go](javascript:alert(1)) <img src=x onerror="a">'
        }
      />,
    );
    expect(html).not.toMatch(/<script|<img|href="javascript:/i);
  });
});
