export type NonAnswer = "nothing_to_report" | "not_applicable" | "already_met";
export type SectionText = { text: string; language: string; nonAnswer?: NonAnswer };
export type PlanSection = { current: SectionText; firstFiling?: SectionText };

const heading = /^## (.+)$/;
const firstFilingHeading = /^([a-z_]+) \(first filing\)$/;
const marker = /^> (lang: [a-z]{2,3}|[a-z_]+)$/;
const nonAnswers: readonly string[] = [
  "nothing_to_report",
  "not_applicable",
  "already_met",
] satisfies NonAnswer[];

function isNonAnswer(word: string): word is NonAnswer {
  return nonAnswers.includes(word);
}

function readSection(name: string, lines: string[]): SectionText {
  const rest = [...lines];
  const section: SectionText = { text: "", language: "en" };
  while (rest.length > 0) {
    const line = rest[0] ?? "";
    const word = marker.exec(line)?.[1];
    if (line.trim() === "") {
      rest.shift();
    } else if (word?.startsWith("lang: ")) {
      section.language = word.slice("lang: ".length);
      rest.shift();
    } else if (word !== undefined && isNonAnswer(word)) {
      section.nonAnswer = word;
      rest.shift();
    } else if (word !== undefined) {
      throw new Error(`Section "${name}": "${word}" is not a known marker.`);
    } else {
      break;
    }
  }
  section.text = rest.join("\n").trim();
  if (section.text === "") throw new Error(`Section "${name}" has no text.`);
  return section;
}

/**
 * Reads one plan file: a section per `## <requirement key>` heading, in the order written.
 * Marker lines directly below a heading (`> not_applicable`, `> lang: es`) are not part of the text.
 * `## <key> (first filing)` holds the earlier wording of a section that was returned and rewritten.
 * Throws an Error that names the section when a heading repeats, text stands outside a section,
 * a marker is unknown, a section is empty, or a first filing has no current text.
 */
export function parsePlanText(markdown: string): Map<string, PlanSection> {
  const blocks = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    const name = heading.exec(line)?.[1]?.trim();
    if (name !== undefined) {
      if (blocks.has(name)) throw new Error(`Section "${name}" appears twice.`);
      open = [];
      blocks.set(name, open);
    } else if (open) {
      open.push(line);
    } else if (line.trim() !== "") {
      throw new Error(`Text stands before the first section: "${line}".`);
    }
  }

  const plan = new Map<string, PlanSection>();
  for (const [name, lines] of blocks) {
    if (!firstFilingHeading.test(name)) plan.set(name, { current: readSection(name, lines) });
  }
  for (const [name, lines] of blocks) {
    const key = firstFilingHeading.exec(name)?.[1];
    if (key === undefined) continue;
    const section = plan.get(key);
    if (!section) throw new Error(`Section "${name}" has no current text beside it.`);
    section.firstFiling = readSection(name, lines);
  }
  return plan;
}
