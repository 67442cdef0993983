import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { literalHtml } from "./literal-html";
import { drawsQuickly } from "./markdown-bounds";

const schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((tag) => tag !== "img" && tag !== "input"),
};

type Level = 1 | 2 | 3 | 4 | 5 | 6;

function headings(top: number): Components {
  const sizes = ["text-lg", "text-base", "text-base", "text-sm", "text-sm", "text-sm"];
  const pairs = sizes.map((size, place) => {
    const Tag = `h${Math.min(6, top + place) as Level}` as const;
    return [
      `h${place + 1}`,
      ({ children }: { children?: React.ReactNode }) => (
        <Tag className={`mt-6 mb-2 first:mt-0 ${size}`}>{children}</Tag>
      ),
    ];
  });
  return Object.fromEntries(pairs);
}

const pieces: Components = {
  p: ({ children }) => <p className="mb-3 last:mb-0">{children}</p>,
  ul: ({ children }) => <ul className="mb-3 list-disc ps-6 last:mb-0">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="mb-3 list-decimal ps-6 last:mb-0">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="mb-3 border-line-strong border-s-4 ps-4 text-muted">{children}</blockquote>
  ),
  code: ({ children }) => (
    <code className="rounded-sm bg-sunken px-1 font-mono text-[0.9em]">{children}</code>
  ),
  pre: ({ children }) => (
    <pre className="mb-3 whitespace-pre-wrap rounded-md bg-sunken p-3 text-sm">{children}</pre>
  ),
  a: ({ children, href }) => (
    <a href={href} rel="noopener noreferrer nofollow" className="link">
      {children}
    </a>
  ),
  table: ({ children }) => <table className="mb-3 w-full border-collapse text-sm">{children}</table>,
  th: ({ children }) => (
    <th scope="col" className="border border-line px-2 py-1 text-start font-semibold">
      {children}
    </th>
  ),
  td: ({ children }) => <td className="border border-line px-2 py-1 align-top">{children}</td>,
  hr: () => <hr className="my-4 border-line" />,
};

/**
 * What a person wrote, as safe markup: no pictures, no scripts; what looks like HTML is shown as typed. `headingLevel` is the level
 * its first-order headings take on this page; `lang` the language it is written in. Text too tangled to draw quickly is
 * shown as typed.
 */
export function Markdown({
  text,
  headingLevel = 3,
  lang,
}: {
  text: string;
  headingLevel?: Level;
  lang?: string;
}) {
  if (!drawsQuickly(text)) {
    return (
      <div lang={lang} dir="auto" className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </div>
    );
  }
  return (
    <div lang={lang} dir="auto" className="max-w-prose [overflow-wrap:anywhere]">
      <ReactMarkdown
        remarkPlugins={[remarkGfm, literalHtml]}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={{ ...pieces, ...headings(headingLevel) }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
