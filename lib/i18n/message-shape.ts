type Tree = { [key: string]: string | Tree };

/** Every message of a catalogue by its full name ("plans.submit.title"). */
export function leaves(tree: Tree, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === "string") found.set(name, value);
    else for (const [inner, text] of leaves(value, name)) found.set(inner, text);
  }
  return found;
}

export type IcuArgument = { name: string; kind: string };

/**
 * The arguments of an ICU message, sorted and each once: `{count, plural, ...}` is
 * `{ name: "count", kind: "number" }` (as are number and selectordinal), `{name}` has the kind
 * "text", `<b>` the kind "tag". Looks into the branches of plural and select. Does not check the syntax.
 */
export function icuArguments(message: string): IcuArgument[] {
  const found = new Map<string, IcuArgument>();
  const add = (name: string, stated: string) => {
    const kind = /^(plural|selectordinal|number)$/.test(stated) ? "number" : stated;
    found.set(`${name}:${kind}`, { name, kind });
  };
  const text = message.replace(/'[{}<][^']*'/g, "");
  let at = 0;

  function branch() {
    while (at < text.length && text[at] !== "}") {
      if (text[at] === "{") argument();
      else at += 1;
    }
    at += 1;
  }

  function argument() {
    const [whole = "", name = "", kind] = /^\{\s*([\w-]+)\s*(?:,\s*(\w+)\s*)?,?/.exec(text.slice(at)) ?? [];
    add(name, kind ?? "text");
    at += Math.max(1, whole.length);
    while (at < text.length && text[at] !== "}") {
      if (text[at] === "{") {
        at += 1;
        branch();
      } else at += 1;
    }
    at += 1;
  }

  while (at < text.length) {
    if (text[at] === "{") argument();
    else at += 1;
  }
  for (const [, tag = ""] of text.matchAll(/<([a-z][\w-]*)\s*\/?>/gi)) add(tag, "tag");
  return [...found.values()].sort((a, b) => `${a.name}${a.kind}`.localeCompare(`${b.name}${b.kind}`));
}
