import { type Draft, only, type StoredDraft, sameDraft, storable } from "./draft";
import { dropCopies, keepCopy, type LocalCopy } from "./local-copy";
import { send } from "./send-draft";

export type SaveState =
  | { kind: "untouched" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  /** `message` is the server's own sentence when it answered with a fault. */
  | { kind: "unreachable"; message: string | null }
  | { kind: "signed-out" }
  /** Somebody else has signed in in this browser: nothing is sent in their name. */
  | { kind: "another-person" }
  | { kind: "refused"; message: string; fields: Record<string, string> }
  | { kind: "conflict"; theirs: StoredDraft };

export type Snapshot = {
  draft: Draft;
  version: number;
  save: SaveState;
  /** Counts how often the whole draft was replaced, so that fields that hold their own value start anew. */
  replaced: number;
};

const quietMilliseconds = 1_500;
const retryMilliseconds = [2_000, 5_000, 10_000, 20_000];
/** How often a page asks whether somebody has signed in again in another tab. */
const signedOutMilliseconds = 15_000;
const unsent: SaveState["kind"][] = ["unreachable", "signed-out", "another-person"];

/** What this page last knew of each section, for when the browser goes back to a page it had kept. */
const known = new Map<string, { draft: Draft; version: number }>();

/**
 * Carries what is typed in one section to the server: some time after typing stops, again after a failure, and as the
 * page is left. Until the server has it, a copy stays in this browser. Nothing is sent twice at once, and a version
 * that is not the one the writer saw stops it until the writer has chosen.
 */
export class DraftSaver {
  readonly #ids: { planId: string; requirementId: string };
  readonly #section: string;
  readonly #personId: string;
  /** By how many milliseconds the installation's clock is ahead of this computer's. */
  readonly #ahead: number;
  /** Tells this page's copy from those of other tabs on the same section. */
  readonly #page = Math.random().toString(36).slice(2);
  /** Whether it is uncertain that the person this page was made for is still the one who is signed in. */
  #doubted = false;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  #stored: Draft;
  #flight: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(
    ids: { planId: string; requirementId: string; personId: string; served: string },
    stored: StoredDraft,
    posted?: { draft: Draft; version: number; save: SaveState },
  ) {
    this.#ids = { planId: ids.planId, requirementId: ids.requirementId };
    this.#personId = ids.personId;
    this.#ahead = Date.parse(ids.served) - Date.now();
    this.#section = `${ids.personId}/${ids.planId}/${ids.requirementId}`;
    const later = known.get(this.#section);
    const start =
      later && later.version > stored.version ? later : { draft: only(stored), version: stored.version };
    this.#stored = start.draft;
    this.#snapshot = {
      draft: posted?.draft ?? start.draft,
      version: posted?.save.kind === "conflict" ? posted.version : start.version,
      save: posted?.save ?? { kind: "untouched" },
      replaced: 0,
    };
  }

  get section(): string {
    return this.#section;
  }

  snapshot = (): Snapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether something typed is not on the server yet. */
  get pending(): boolean {
    return !sameDraft(storable(this.#snapshot.draft), this.#stored);
  }

  /** Whether the server has confirmed this draft. */
  confirmed(draft: Draft): boolean {
    return sameDraft(storable(draft), this.#stored);
  }

  /** Somebody else was seen signed in in this browser: before anything more is sent, the server is asked who it is. */
  doubt(): void {
    this.#doubted = true;
  }

  /** Takes what was typed or chosen and saves it once the writer pauses. */
  write(change: Partial<Draft>): void {
    const draft = { ...this.#snapshot.draft, ...change };
    const { kind } = this.#snapshot.save;
    const conflict = kind === "conflict";
    const told = conflict || unsent.includes(kind);
    this.#set({ draft, ...(told ? {} : { save: { kind: "unsaved" } }) });
    this.#keep();
    if (!conflict) this.#later(quietMilliseconds);
  }

  /** Saves now. True when the server has everything; `asTyped` also sends a completed section without text, to be told why not. */
  async save({ asTyped = false } = {}): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#flight) await this.#flight;
    if (this.#snapshot.save.kind === "conflict") return false;
    const draft = asTyped ? this.#snapshot.draft : storable(this.#snapshot.draft);
    if (sameDraft(draft, this.#stored)) {
      this.#dropConfirmed();
      if (this.#snapshot.save.kind !== "untouched" && this.#snapshot.save.kind !== "saved")
        this.#set({ save: { kind: "untouched" } });
      return true;
    }
    this.#flight = this.#send(draft).finally(() => {
      this.#flight = null;
    });
    await this.#flight;
    return !this.pending && ["saved", "untouched"].includes(this.#snapshot.save.kind);
  }

  /** Tries again at once when an earlier attempt did not reach the server or nobody was signed in. */
  retry(): void {
    if (unsent.includes(this.#snapshot.save.kind)) void this.save();
  }

  /** Puts another text into the editor, where fields start anew. It counts as typed. */
  replace(change: Partial<Draft>): void {
    this.#set({ replaced: this.#snapshot.replaced + 1 });
    this.write(change);
  }

  /** Takes over a copy that was kept here: from now on this page keeps that text. */
  restore(copy: LocalCopy): void {
    this.replace(only(copy.draft));
    if (this.#keep()) this.discard(copy);
  }

  /** Removes a copy, in the writer's own words not wanted or held elsewhere. */
  discard({ draft }: LocalCopy): void {
    dropCopies(this.#section, (copy, page) => page !== this.#page && sameDraft(copy.draft, draft));
  }

  /** The writer saw both versions and keeps their own: it is saved over the one that was shown, and no other. */
  keepMine(): void {
    const { save } = this.#snapshot;
    if (save.kind !== "conflict") return;
    this.#stored = only(save.theirs);
    this.#set({ version: save.theirs.version, save: { kind: "unsaved" } });
    void this.save();
  }

  /** The writer saw both versions and takes the stored one. */
  takeTheirs(): void {
    const { save } = this.#snapshot;
    if (save.kind !== "conflict") return;
    this.#stored = only(save.theirs);
    this.#set({
      draft: this.#stored,
      version: save.theirs.version,
      save: { kind: "saved", at: save.theirs.at },
      replaced: this.#snapshot.replaced + 1,
    });
    this.#dropConfirmed();
  }

  /** Stops what is still planned. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #set(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #keep(): boolean {
    const { draft, version } = this.#snapshot;
    return keepCopy(this.#section, this.#page, {
      draft,
      version,
      at: new Date(Date.now() + this.#ahead).toISOString(),
    });
  }

  /** Removes the copies of text the server has, and this page's own once the editor holds nothing else. */
  #dropConfirmed(): void {
    dropCopies(
      this.#section,
      ({ draft }, page) => this.confirmed(draft) || (page === this.#page && !this.pending),
    );
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  async #send(draft: Draft): Promise<void> {
    // A failure stays on the page, with its link to sign in, until an attempt has succeeded.
    if (!unsent.includes(this.#snapshot.save.kind)) this.#set({ save: { kind: "saving" } });
    const outcome = await send({
      ids: this.#ids,
      draft,
      version: this.#snapshot.version,
      onlyAs: this.#doubted ? this.#personId : null,
    });
    if (outcome.kind === "stored") return this.#stands(draft, outcome.version, outcome.at);
    if (outcome.kind === "unreachable") return this.#failed(outcome.message);
    if (outcome.kind === "signed-out") {
      this.#doubted = true;
      this.#later(signedOutMilliseconds);
    }
    this.#set({ save: outcome });
  }

  #stands(draft: Draft, version: number, at: string): void {
    this.#doubted = false;
    this.#failures = 0;
    this.#stored = draft;
    known.set(this.#section, { draft, version });
    this.#set({ version, save: { kind: "saved", at } });
    this.#dropConfirmed();
    if (!this.pending) return;
    this.#keep();
    this.#set({ save: { kind: "unsaved" } });
    this.#later(quietMilliseconds);
  }

  #failed(message: string | null): void {
    const wait = retryMilliseconds[Math.min(this.#failures, retryMilliseconds.length - 1)] ?? 20_000;
    this.#failures += 1;
    this.#set({ save: { kind: "unreachable", message } });
    this.#later(wait);
  }
}
