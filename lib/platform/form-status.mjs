// @ts-check
// The status of an answer to a posted form. Next answers every form with 200 once its action has run; what the action
// refused is told to this server through `globalThis`, the only thing both have in common (see answer.ts).
import { AsyncLocalStorage } from "node:async_hooks";

/** @typedef {{ reached?: boolean, status?: number }} Answer */

/** @type {AsyncLocalStorage<Answer>} */
const underWay = new AsyncLocalStorage();
Object.assign(globalThis, { [Symbol.for("directive-desk.answer")]: underWay });

/**
 * Runs `work`, which answers the request, and gives its 200 the status of what was refused on the way. A form that
 * never reached its action, because it could not be read, is malformed: 400 where Next says 500.
 * @template Result
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => Result} work
 * @returns {Result}
 */
export function withFormStatus(request, response, work) {
  /** @type {Answer} */
  const answer = {};
  const { method, url = "", headers } = request;
  // A form sent by a script keeps its 200: the script reads the refusal from the answer, and browsers note every other
  // status in the console as a failure of the page.
  const byScript = "next-action" in headers || "rsc" in headers;
  const toPage = method === "POST" && !url.startsWith("/api/");
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    const { reached = false, status: refused } = answer;
    if (status === 200 && refused && !byScript) {
      if (refused === 429) response.setHeader("retry-after", "60");
      if (refused === 503) response.setHeader("retry-after", "5");
      return writeHead(refused, ...rest);
    }
    return writeHead(status === 500 && toPage && !reached ? 400 : status, ...rest);
  };
  return underWay.run(answer, work);
}
