import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Taken, whileWatching } from "@/bench/peak";
import type { Stage } from "@/bench/stage";
import { largestFile } from "@/lib/evidence/rules";

export interface FileMeasured {
  what: string;
  bytes: number;
  /** Each time by itself, one after the other. */
  product: Taken[];
  floor: Taken[];
}

const median = (taken: Taken[]) =>
  taken.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;

/** How many times as long the product takes, by the middle of its times. */
export const ratioOf = ({ product, floor }: FileMeasured): number => median(product) / median(floor);
export const middleOf = median;

/**
 * Uploads and downloads the largest file the product takes, beside a bare Node server that writes it to a file and reads
 * it from there. The first of each is a warm-up. Bytes differ every time: the same ones would be kept once.
 */
export async function compareFiles(
  stage: Stage,
  liaison: { cookie: string; planId: string },
  times: number,
): Promise<FileMeasured[]> {
  const { database, floor } = stage;
  const folder = await mkdtemp(join(tmpdir(), "directive-desk-bench-"));
  try {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(largestFile - 9)]);
    const kept = join(folder, "kept");
    await writeFile(kept, bytes);
    await floor.serve("file", { file: kept });
    const { rows } = await database.query<{ id: string }>(
      "select requirement_id as id from draft_sections where plan_id = $1 limit 1",
      [liaison.planId],
    );
    const place = `planId=${liaison.planId}&requirementId=${rows[0]?.id}`;
    const fresh = () => {
      randomBytes(16).copy(bytes, 1024);
      return bytes;
    };
    const upload = (address: string, headers: Record<string, string>) => {
      const body = new Uint8Array(fresh());
      return () => exchange(address, { method: "POST", body, headers });
    };
    const sent = await inTurn(
      stage,
      times,
      () =>
        upload(`${stage.product}/api/evidence?name=bench.pdf&${place}`, {
          cookie: liaison.cookie,
          origin: stage.product,
          "content-type": "application/octet-stream",
        }),
      () => upload(`${floor.address}/file`, {}),
    );
    const version = await database.query<{ id: string }>(
      "select id from evidence_versions where file_name = 'bench.pdf' order by id desc limit 1",
    );
    const download = (address: string, headers: Record<string, string>) => async () => {
      const received = await exchange(address, { headers });
      if (received !== bytes.length) throw new Error(`${address} handed over ${received} bytes`);
    };
    const received = await inTurn(
      stage,
      times,
      () =>
        download(`${stage.product}/api/evidence/${version.rows[0]?.id}?save=1`, { cookie: liaison.cookie }),
      () => download(`${floor.address}/file`, {}),
    );
    return [
      { what: "Upload", bytes: bytes.length, ...sent },
      { what: "Download", bytes: bytes.length, ...received },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Work = () => Promise<unknown>;

/** Both in turn, so that whatever else runs slows both; what each needs is made ready before it is timed. */
async function inTurn(
  stage: Stage,
  times: number,
  product: () => Work,
  floor: () => Work,
): Promise<Pick<FileMeasured, "product" | "floor">> {
  await product()();
  await floor()();
  const taken: Pick<FileMeasured, "product" | "floor"> = { product: [], floor: [] };
  for (let time = 0; time < times; time += 1) {
    taken.product.push(await whileWatching(stage.memory, product()));
    taken.floor.push(await whileWatching(stage.memory, floor()));
  }
  return taken;
}

/** One request; how many bytes its answer has, none of which is kept. */
async function exchange(address: string, options: RequestInit): Promise<number> {
  const response = await fetch(address, options);
  if (!response.ok)
    throw new Error(`${address} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  let received = 0;
  for await (const chunk of response.body ?? []) received += (chunk as Uint8Array).length;
  return received;
}
