import { Agent } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { send } from "@/bench/load";

export interface Weight {
  page: string;
  /** Bytes as a browser receives them, compressed, and as it runs them. */
  script: { transferred: number; decoded: number; files: number };
  html: { transferred: number; decoded: number };
}

/** Weighs a page and every script its HTML names. */
export async function weigh(address: string, page: string, path: string, cookie: string): Promise<Weight> {
  const agent = new Agent({ keepAlive: true });
  const take = async (file: string) => {
    const { status, body, headers } = await send(agent, address, {
      path: file,
      headers: { cookie, accept: "text/html,*/*", "accept-encoding": "gzip" },
    });
    if (status !== 200) throw new Error(`${file} answered ${status}`);
    return { transferred: body.length, text: decode(body, String(headers["content-encoding"] ?? "")) };
  };
  try {
    const html = await take(path);
    const named = [...html.text.toString("utf8").matchAll(/<script[^>]+src="([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    const script = { transferred: 0, decoded: 0, files: 0 };
    for (const file of new Set(named)) {
      const { transferred, text } = await take(file);
      script.transferred += transferred;
      script.decoded += text.length;
      script.files += 1;
    }
    return { page, script, html: { transferred: html.transferred, decoded: html.text.length } };
  } finally {
    agent.destroy();
  }
}

function decode(body: Buffer, encoding: string): Buffer {
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "br" ? brotliDecompressSync(body) : body;
}
