/** How serious a status is. Hue is only one of its three signs; word and shape are the others. */
export type Tone = "neutral" | "info" | "good" | "caution" | "bad";

/** The silhouette that stands beside a status word, so that it can be told apart without colour. */
export type Shape =
  | "ring"
  | "half"
  | "disc"
  | "tick"
  | "cross"
  | "triangle"
  | "back"
  | "pause"
  | "dash"
  | "diamond"
  | "clock"
  | "letter";
