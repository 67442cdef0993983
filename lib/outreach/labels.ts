import type { OutreachChannel } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { DoneWords } from "@/lib/registers/done";

export const channelWords = {
  newspaper: "outreach.channel.newspaper",
  radio: "outreach.channel.radio",
  television: "outreach.channel.television",
  social_media: "outreach.channel.social_media",
  website: "outreach.channel.website",
  printed_matter: "outreach.channel.printed_matter",
  event: "outreach.channel.event",
  telephone_text: "outreach.channel.telephone_text",
} as const satisfies Record<OutreachChannel, MessageKey>;

/** What the page of an entry says was just done to it. */
export const doneWords = {
  added: "outreach.done.added",
  changed: "outreach.done.changed",
  withdrawn: "outreach.done.withdrawn",
  restored: "outreach.done.restored",
} as const satisfies DoneWords;

/** What the page of the register says was just done there. */
export const declareDone = { declared: "outreach.done.declared" } as const satisfies Record<
  string,
  MessageKey
>;
