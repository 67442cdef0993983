type Answer = { importId: string; rows: number } | { why: string } | null;

/**
 * Sends a file of a list as it is and tells how much of it is sent, in percent. Returns its id, or why it was refused;
 * null when the connection was lost.
 */
export function sendList(list: string, file: File, sent: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => sent(Math.floor((loaded / Math.max(1, total)) * 100));
    request.upload.onload = () => sent(100);
    request.onload = () => resolve(answerOf(request.responseText));
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    request.open("POST", `/api/imports?${new URLSearchParams({ list, name: file.name })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}

type Body = {
  result?: { importId: string; rows: number };
  error?: { message: string; fields?: Record<string, string> };
};

function answerOf(text: string): Answer {
  try {
    const { result, error } = JSON.parse(text) as Body;
    return result ?? { why: error?.fields?.file ?? error?.message ?? text };
  } catch {
    return { why: text };
  }
}
