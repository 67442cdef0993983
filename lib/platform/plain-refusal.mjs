// @ts-check
// What the server says by itself, before any page is asked: one sentence, in the language the browser prefers.
import { readFileSync } from "node:fs";

const languages = /** @type {const} */ (["en", "es"]);

/** The sentences `errors.server` of both catalogues; another language falls back to English. */
const words = Object.fromEntries(
  languages.map((language) => {
    const catalogue = new URL(`../i18n/messages/${language}/errors.json`, import.meta.url);
    return [language, JSON.parse(readFileSync(catalogue, "utf8")).server];
  }),
);

/**
 * The first of the browser's languages there are sentences in, by its own order of preference.
 * @param {string | undefined} accepted
 */
function languageOf(accepted = "") {
  const wishes = accepted
    .toLowerCase()
    .split(",")
    .map((wish) => ({
      language: wish.trim().slice(0, 2),
      weight: Number(/;\s*q=([\d.]+)/.exec(wish)?.[1] ?? 1),
    }))
    .filter(({ language, weight }) => weight > 0 && language in words)
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language ?? "en";
}

/**
 * Answers with a sentence of `errors.server`: a small page for a browser, plain text for a program.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} key
 * @param {import("node:http").OutgoingHttpHeaders} [headers]
 */
export function refusePlainly(request, response, status, key, headers = {}) {
  const language = languageOf(request.headers["accept-language"]);
  const sentence = words[language][key];
  const asPage = (request.headers.accept ?? "").includes("text/html");
  const page = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title></head>
<body><main><h1>${status}</h1><p>${sentence}</p></main></body></html>`;
  response.writeHead(status, {
    ...headers,
    "content-type": `text/${asPage ? "html" : "plain"}; charset=utf-8`,
    "content-language": language,
    "cache-control": "no-store",
  });
  response.end(`${asPage ? page : sentence}\n`);
}
