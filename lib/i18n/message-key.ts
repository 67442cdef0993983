import type { Messages } from "./messages";

type Leaves<Tree, Path extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** The full name of one message of the catalogues, such as "errors.not-found". */
export type MessageKey = Leaves<Messages>;
