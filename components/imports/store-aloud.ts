import type { Stored } from "@/lib/imports/lists";

/** What was heard of a file that is being stored. */
export type Heard =
  | { step: "begun" }
  | { step: "writing"; done: number; of: number }
  | { step: "stored"; stored: Stored }
  | { step: "refused"; why: string }
  | { step: "lost" };

type Line =
  | { begun: true }
  | { waiting: true }
  | { done: number; of: number }
  | { stored: Stored }
  | { refused: { message: string } };

/** Has a checked file stored and tells what is heard of it, to the end or until the connection is lost. */
export async function storeAloud(
  importId: string,
  shown: { added: number; changed: number; left: number; digest: string },
  tell: (heard: Heard) => void,
): Promise<void> {
  tell({ step: "begun" });
  let last: Heard = { step: "lost" };
  try {
    const answer = await fetch(`/api/imports/${importId}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(shown),
    });
    if (!answer.ok || !answer.body) {
      const { error } = (await answer.json()) as { error: { message: string } };
      return tell({ step: "refused", why: error.message });
    }
    for await (const line of linesOf(answer.body)) {
      const heard = heardOf(JSON.parse(line) as Line);
      if (!heard) continue;
      last = heard;
      tell(last);
    }
  } catch {
    last = { step: "lost" };
  }
  if (last.step === "writing" || last.step === "lost") tell({ step: "lost" });
}

/** What is worth telling: that it goes on is not. */
const heardOf = (line: Line): Heard | null =>
  "stored" in line
    ? { step: "stored", stored: line.stored }
    : "refused" in line
      ? { step: "refused", why: line.refused.message }
      : "done" in line
        ? { step: "writing", ...line }
        : null;

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    held += done ? "" : decoder.decode(value, { stream: true });
    const lines = held.split("\n");
    held = lines.pop() ?? "";
    yield* lines.filter(Boolean);
    if (done) return;
  }
}
