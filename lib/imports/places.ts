import { Refusal } from "@/lib/platform/errors";

/** How many files are read, checked or stored at once: each takes memory for all its rows, and a processor for seconds. */
const places = 2;

/** How long somebody waits for a place, in milliseconds. */
const patience = 15_000;

type Waiting = { person: string; enter: () => void };

type Room = { inside: string[]; waiting: Waiting[] };

/** Parts of a server may be loaded more than once; the room is one. */
const held = globalThis as { directiveDeskFiles?: Room };
held.directiveDeskFiles ??= { inside: [], waiting: [] };
const room: Room = held.directiveDeskFiles;

function letIn(): void {
  for (const next of [...room.waiting]) {
    if (room.inside.length >= places) return;
    if (room.inside.includes(next.person)) continue;
    room.waiting.splice(room.waiting.indexOf(next), 1);
    room.inside.push(next.person);
    next.enter();
  }
}

function leave(person: string): void {
  room.inside.splice(room.inside.indexOf(person), 1);
  letIn();
}

/**
 * Does what takes a whole file into memory: few at once, and one of each person. Others wait in the order they came;
 * throws `too-many` for whoever waited for `wait` milliseconds.
 */
export async function inPlace<Result>(
  person: string,
  work: () => Promise<Result>,
  wait: number = patience,
): Promise<Result> {
  await new Promise<void>((resolve, reject) => {
    const given = setTimeout(() => {
      room.waiting = room.waiting.filter((one) => one !== mine);
      reject(new Refusal("too-many", { key: "imports.busy" }));
    }, wait);
    const enter = () => {
      clearTimeout(given);
      resolve();
    };
    const mine: Waiting = { person, enter };
    room.waiting.push(mine);
    letIn();
  });
  try {
    return await work();
  } finally {
    leave(person);
  }
}
