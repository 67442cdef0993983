import type { Route } from "next";
import { type Actor, couldEver, type Permission } from "./permissions";

type Place = {
  key:
    | "home"
    | "board"
    | "reviews"
    | "departments"
    | "people"
    | "directives"
    | "registers"
    | "reports"
    | "trail";
  href: Route;
  /** Who may go there: the same permission the page asks for. */
  permission: Permission | null;
};

const places = [
  { key: "home", href: "/" as Route, permission: null },
  { key: "board", href: "/board" as Route, permission: "board.read" },
  { key: "reviews", href: "/reviews" as Route, permission: "review.read" },
  { key: "departments", href: "/departments" as Route, permission: "department.read" },
  { key: "people", href: "/people" as Route, permission: "person.read" },
  { key: "directives", href: "/directives" as Route, permission: "directive.read" },
  { key: "registers", href: "/registers" as Route, permission: "register.read" },
  { key: "reports", href: "/reports" as Route, permission: "report.read" },
  { key: "trail", href: "/trail" as Route, permission: "event.read" },
] satisfies Place[];

/** The places of the main navigation this person can go to, in order. */
export function navigation(actor: Actor): Place[] {
  return places.filter(({ permission }) => permission === null || couldEver(actor, permission));
}
