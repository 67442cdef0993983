/** What the page tells of one file on its way. */
export type Sending =
  | { step: "waiting" | "reading" | "checking" | "done" }
  | { step: "sending"; percent: number }
  | { step: "failed"; why: string };

/**
 * Sends one file as it is, with its hash where the browser can compute it, so that a cut or altered one is noticed.
 * Tells how far it is; ends with "done", or with the sentence the server refused it with.
 */
export async function sendFile(
  file: File,
  destination: Record<string, string>,
  words: { lost: string; tooLarge: string; largest: number },
  tell: (sending: Sending) => void,
): Promise<boolean> {
  const fail = (why: string) => {
    tell({ step: "failed", why });
    return false;
  };
  if (file.size > words.largest) return fail(words.tooLarge);
  tell({ step: "reading" });
  const hash = await hashOf(file).catch(() => null);
  const address = new URLSearchParams({ ...destination, name: file.name, ...(hash ? { sha256: hash } : {}) });
  const answer = await post(`/api/evidence?${address}`, file, (sent) =>
    tell(sent < 100 ? { step: "sending", percent: sent } : { step: "checking" }),
  );
  if (answer === null) return fail(words.lost);
  if (!answer.ok) return fail(sentenceOf(answer.text));
  tell({ step: "done" });
  return true;
}

/** SHA-256 in hex; null where the browser offers none, as on an address without https. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function post(address: string, file: File, sent: (percent: number) => void) {
  return new Promise<{ ok: boolean; text: string } | null>((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => sent(Math.floor((loaded / Math.max(1, total)) * 100));
    request.onload = () =>
      resolve({ ok: request.status >= 200 && request.status < 300, text: request.responseText });
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}

function sentenceOf(answer: string): string {
  try {
    return (JSON.parse(answer) as { error: { message: string } }).error.message;
  } catch {
    return answer;
  }
}
