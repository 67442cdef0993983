"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** How long before the end a person is warned, in milliseconds. */
const warnedBefore = 5 * 60_000;
/** The end is asked of the server this much later, so that a rounding does not ask too early. */
const grace = 1_500;
const longestTimer = 2_000_000_000;

export type End = { left: number; final: boolean; endsAt: string };
type Known = { person: string; at: number; final: boolean; endsAt: string };
export type Phase = "quiet" | "warning" | "over";

/**
 * Follows the end of the session: what the server said when the page was made, what it says when asked, and what other
 * tabs learned. Nothing is believed to be over, or near its end, before the server has confirmed it.
 */
export function useSessionEnd(person: string, start: End) {
  const [phase, setPhase] = useState<Phase>("quiet");
  const [known, setKnown] = useState<Known | null>(null);
  const channel = useRef<BroadcastChannel | null>(null);

  const learn = useCallback(
    (end: End) => {
      const next = { person, at: Date.now() + end.left, final: end.final, endsAt: end.endsAt };
      setKnown(next);
      setPhase(end.left > warnedBefore ? "quiet" : "warning");
      channel.current?.postMessage(next);
    },
    [person],
  );

  const ask = useCallback(
    async (address: "/api/session" | "/api/session/extend"): Promise<"known" | "over" | "unreachable"> => {
      try {
        const answer = await fetch(address, {
          method: address === "/api/session" ? "GET" : "POST",
          cache: "no-store",
        });
        if (answer.status === 401) {
          setPhase("over");
          return "over";
        }
        if (!answer.ok) return "unreachable";
        learn((await answer.json()).result as End);
        return "known";
      } catch {
        return "unreachable";
      }
    },
    [learn],
  );

  useEffect(() => {
    const opened = new BroadcastChannel("session");
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Known>) => {
      if (data.person !== person) return;
      setKnown(data);
      setPhase(data.at - Date.now() > warnedBefore ? "quiet" : "warning");
    };
    return () => opened.close();
  }, [person]);

  useEffect(
    () => learn({ left: start.left, final: start.final, endsAt: start.endsAt }),
    [learn, start.left, start.final, start.endsAt],
  );

  useEffect(() => {
    if (!known || phase === "over") return;
    const due = () => (phase === "quiet" ? known.at - warnedBefore : known.at + grace) - Date.now();
    const timer = setTimeout(() => ask("/api/session"), Math.min(Math.max(due(), 0), longestTimer));
    // Timers stand still while a computer sleeps.
    const woken = () => document.visibilityState === "visible" && due() <= 0 && ask("/api/session");
    document.addEventListener("visibilitychange", woken);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", woken);
    };
  }, [known, phase, ask]);

  return {
    phase,
    final: known?.final ?? false,
    endsAt: known?.endsAt ?? "",
    extend: () => ask("/api/session/extend"),
  };
}
