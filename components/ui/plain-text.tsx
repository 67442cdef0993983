/** What a person wrote in a few lines: shown exactly as typed, line by line, in the language it was written in. */
export function PlainText({
  text,
  lang,
  className = "",
}: {
  text: string;
  lang: string;
  className?: string;
}) {
  return (
    <p
      lang={lang}
      dir="auto"
      className={`max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere] ${className}`}
    >
      {text}
    </p>
  );
}
