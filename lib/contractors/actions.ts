"use server";

import { headers } from "next/headers";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import { bulkForm, chosenForm } from "@/lib/registers/bulk-form";
import { acknowledgeNotice, recordAcknowledgement, withdrawAcknowledgement } from "./acknowledgements";
import type { doneWords } from "./labels";
import {
  addContract,
  changeContract,
  restoreContract,
  restoreContracts,
  withdrawContract,
  withdrawContracts,
  writeNoticeText,
} from "./mutations";
import { contractorOf } from "./notice";
import { refuseStanding, saidOfRecording } from "./outcome";
import { recordNotices, withdrawNotices } from "./recorded-notices";
import type { FirmChoice } from "./rules";
import { makeNoticeLink, revokeNoticeLinks, sendNotices } from "./sending";
import { placeAfterSending } from "./sent";

const facts = (form: TypedForm) => ({
  number: form.text("number"),
  contractor: form.text("contractor"),
  sites: form.text("sites"),
  startsOn: form.text("startsOn"),
  endsOn: form.text("endsOn"),
  contactName: form.text("contactName"),
  contactEmail: form.text("contactEmail"),
  language: form.text("language"),
  clause: form.flag("clause"),
});

const row = (form: TypedForm) => ({
  contractId: form.text("contractId"),
  version: form.number("version"),
});

const after =
  (done: keyof typeof doneWords) =>
  ({ contractId }: { contractId: string }) => ({ goTo: `/contractors/${contractId}?done=${done}` });

export const add = formAction(
  addContract,
  (form) => ({ departmentId: form.text("departmentId"), ...facts(form) }),
  after("added"),
);

export const change = formAction(
  changeContract,
  (form) => ({ ...row(form), ...facts(form), firm: form.optional("firm") as FirmChoice | undefined }),
  after("changed"),
);

export const withdraw = formAction(withdrawContract, row, after("withdrawn"));

export const restore = formAction(restoreContract, row, after("restored"));

const notices = (form: TypedForm) => ({
  contractIds: form.all("contractId"),
  reminder: form.text("reminder") === "yes",
  previewedAt: form.text("previewedAt"),
});

export const send = formAction(sendNotices, notices, ({ notices, kept, skipped }) => ({
  message: {
    key: kept ? "contractors.send.done-kept" : "contractors.send.done",
    values: { count: notices },
  },
  result: { skipped },
}));

/** Sends to those ticked in a preview, and leaves it for the list: a second press of its button would send to others. */
export const sendTicked = formAction(
  sendNotices,
  (form) => {
    form.text("list");
    return notices(form);
  },
  (outcome, form) => ({ goTo: placeAfterSending(form.text("list"), outcome) }),
);

const sending = (form: TypedForm) => ({
  channel: form.text("channel") as "post" | "hand",
  sentOn: form.text("sentOn"),
  language: form.text("language"),
});

export const record = formAction(
  recordNotices,
  (form) => ({ rows: [{ id: form.text("contractId"), version: form.number("version") }], ...sending(form) }),
  (outcome) => ({ message: saidOfRecording(outcome) }),
);

export const takeBackNotice = formAction(
  withdrawNotices,
  (form) => {
    form.text("contractId");
    return { rows: [{ id: form.text("noticeId"), version: 1 }] };
  },
  (outcome, form) => {
    refuseStanding(outcome);
    return { goTo: `/contractors/${encodeURIComponent(form.text("contractId"))}?done=notice-taken-back` };
  },
);

export const makeLink = formAction(
  makeNoticeLink,
  (form) => ({ contractId: form.text("contractId") }),
  ({ link, contractor }) => ({
    message: { key: "contractors.link.done", values: { contractor } },
    result: { link },
  }),
);

export const revokeLinks = formAction(
  revokeNoticeLinks,
  (form) => ({ contractId: form.text("contractId") }),
  ({ links }) => ({ message: { key: "contractors.link.revoked", values: { count: links } } }),
);

export const acknowledgeOnPaper = formAction(
  recordAcknowledgement,
  (form) => ({
    contractId: form.text("contractId"),
    name: form.text("name"),
    title: form.text("title"),
    on: form.text("on"),
    language: form.text("language"),
  }),
  after("acknowledged"),
);

export const takeBackAcknowledgement = formAction(
  withdrawAcknowledgement,
  (form) => ({
    acknowledgementId: form.text("acknowledgementId"),
    reason: form.text("reason"),
  }),
  after("acknowledgement-taken-back"),
);

export const writeText = formAction(
  writeNoticeText,
  (form) => ({
    language: form.text("language"),
    subject: form.text("subject"),
    body: form.text("body"),
    confirmation: form.text("confirmation"),
    number: form.number("number"),
  }),
  ({ language }) => ({ goTo: `/contractors/texts?done=${language}` }),
);

/** Sent by whoever holds the link, without an account: the token proves for which contract. */
export const acknowledge = formAction(
  acknowledgeNotice,
  (form) => ({
    token: form.text("token"),
    name: form.text("name"),
    title: form.text("title"),
    confirmed: form.flag("confirmed") as true,
  }),
  ({ language }) => ({ goTo: `/notice/done?in=${encodeURIComponent(language)}` }),
  async (form) => contractorOf(form.text("token"), (await headers()).get("x-client-address") ?? ""),
);

/** What is done to several contracts at once: the act that the form names. */
export const bulk = exportedAction(
  chosenForm({
    withdraw: bulkForm("withdraw", withdrawContracts, () => ({})),
    restore: bulkForm("restore", restoreContracts, () => ({})),
    record: bulkForm("record", recordNotices, sending),
    unrecord: bulkForm("unrecord", withdrawNotices, () => ({})),
  }),
);
