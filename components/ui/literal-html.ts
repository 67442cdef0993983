type Node = { type: string; value?: string; children?: Node[] };

/** A step of the Markdown reader: what looks like HTML stays on the page as the characters that were typed. */
export function literalHtml() {
  return (tree: Node): void => spell(tree);
}

function spell(node: Node): void {
  node.children = node.children?.map((child) => {
    spell(child);
    if (child.type !== "html") return child;
    const text = { type: "text", value: child.value ?? "" };
    return holdsBlocks.has(node.type) ? { type: "paragraph", children: [text] } : text;
  });
}

const holdsBlocks = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);
