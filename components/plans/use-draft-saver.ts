"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { type Draft, type StoredDraft, sameDraft } from "./draft";
import { DraftSaver, type SaveState, type Snapshot } from "./draft-saver";
import { findCopies, type LocalCopy } from "./local-copy";

/**
 * The saver of one section, bound to this page: it tries again when the connection or the reader comes back and saves
 * as the page is left. `offer` is a copy kept in this browser that the server does not have; null when there is none.
 */
export function useDraftSaver(
  ids: { planId: string; requirementId: string; personId: string; served: string },
  stored: StoredDraft,
  posted?: { draft: Draft; version: number; save: SaveState },
): {
  saver: DraftSaver;
  now: Snapshot;
  offer: LocalCopy | null;
  restore: () => void;
  discard: () => void;
  ready: boolean;
} {
  const [saver] = useState(() => new DraftSaver(ids, stored, posted));
  const now = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  const [offer, setOffer] = useState<LocalCopy | null>(null);
  const [ready, setReady] = useState(false);
  const { personId } = ids;

  useEffect(() => {
    setReady(true);
    setOffer(openCopy(saver));
    const retry = () => saver.retry();
    const leave = () => void saver.save();
    const seen = () => (document.visibilityState === "visible" ? saver.retry() : leave());
    const sessions = new BroadcastChannel("session");
    sessions.onmessage = ({ data }: MessageEvent<{ person: string }>) => {
      if (data.person !== personId) saver.doubt();
    };
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", seen);
    return () => {
      sessions.close();
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", seen);
      leave();
      saver.close();
    };
  }, [saver, personId]);

  return {
    saver,
    now,
    offer,
    ready,
    restore: () => {
      if (offer) saver.restore(offer);
      setOffer(null);
    },
    discard: () => {
      if (offer) saver.discard(offer);
      setOffer(openCopy(saver));
    },
  };
}

/** The newest copy in this browser with text that is neither on the server nor in the editor. */
const openCopy = (saver: DraftSaver): LocalCopy | null =>
  findCopies(saver.section).find(
    ({ draft }) => !saver.confirmed(draft) && !sameDraft(draft, saver.snapshot().draft),
  ) ?? null;
