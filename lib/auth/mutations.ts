import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { invalid, Refusal } from "@/lib/platform/errors";
import { type Mutation, mutation } from "@/lib/platform/mutation";
import { changePasswordInput, chooseLanguageInput, nothing, setPasswordInput } from "./input";
import { holdAccount, tokenHash } from "./one-time-links";
import { hashPassword, passwordFits } from "./passwords";
import type { Actor } from "./permissions";
import { forgetAttempt, reserveAttempt } from "./sign-in-attempts";

const self = async (_tx: Transaction, _input: unknown, actor: Actor) => ({ userId: actor.id });

const onSelf = (actor: Actor) => ({
  subjectType: "person" as const,
  subjectId: actor.id,
  departmentId: actor.departmentId,
});

/** Starts a session for a person whose password has been checked. */
export const startSession = mutation({
  permission: "account.change",
  input: nothing,
  subject: self,
  change: async ({ tx, actor, now }) => {
    const session = await tx.session.create({ data: { userId: actor.id, createdAt: now, lastSeenAt: now } });
    await tx.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - 86_400_000) } } });
    return {
      result: { sessionId: session.id },
      audit: { action: "session.started", ...onSelf(actor), details: {} },
    };
  },
});

/** Ends the session the actor came with; nothing the browser still holds works afterwards. */
export const endSession = mutation({
  permission: "account.change",
  input: nothing,
  subject: self,
  change: async ({ tx, actor, now }) => {
    const ended = await tx.session.updateMany({
      where: { id: actor.sessionId ?? { in: [] }, userId: actor.id, endedAt: null },
      data: { endedAt: now },
    });
    return {
      result: {},
      audit: {
        action: "session.ended",
        ...onSelf(actor),
        details: { reason: "signed-out", sessions: ended.count },
      },
    };
  },
});

/** Ends every session of the person on every device, this one included. */
export const endEverySession = mutation({
  permission: "account.change",
  input: nothing,
  subject: self,
  change: async ({ tx, actor, now }) => {
    const ended = await tx.session.updateMany({
      where: { userId: actor.id, endedAt: null },
      data: { endedAt: now },
    });
    return {
      result: {},
      audit: {
        action: "session.ended",
        ...onSelf(actor),
        details: { reason: "signed-out-everywhere", sessions: ended.count },
      },
    };
  },
});

/** Sets a first or forgotten password through a one-time link; ends every session the person still had. */
export const setPassword = mutation({
  permission: "account.change",
  input: setPasswordInput,
  subject: (tx, { token }) => tx.oneTimeLink.findUnique({ where: { tokenHash: tokenHash(token) } }),
  change: async ({ tx, actor, now, input, subject }) => {
    await holdAccount(tx, actor.id);
    const used = await tx.oneTimeLink.updateMany({
      where: { id: subject.id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (used.count === 0) throw new Refusal("not-found", { key: "auth.error.link" });
    await tx.user.update({
      where: { id: actor.id },
      data: { passwordHash: await hashPassword(input.password) },
    });
    await tx.session.updateMany({ where: { userId: actor.id, endedAt: null }, data: { endedAt: now } });
    return {
      result: {},
      audit: { action: "account.password-set", ...onSelf(actor), details: { by: "invitation" } },
    };
  },
});

const replacePassword = mutation({
  permission: "account.change",
  input: changePasswordInput,
  subject: (tx, _input, actor) =>
    tx.user.findUnique({ where: { id: actor.id } }).then((user) => user && { ...user, userId: user.id }),
  change: async ({ tx, actor, now, input, subject }) => {
    if (!(await passwordFits(subject.passwordHash, input.current)))
      throw invalid({ current: { key: "auth.error.current-password" } });
    await tx.user.update({
      where: { id: actor.id },
      data: { passwordHash: await hashPassword(input.password) },
    });
    const ended = await tx.session.updateMany({
      where: { userId: actor.id, endedAt: null },
      data: { endedAt: now },
    });
    return {
      result: {},
      audit: [
        { action: "account.password-set", ...onSelf(actor), details: { by: "self" } },
        {
          action: "session.ended",
          ...onSelf(actor),
          details: { reason: "password-changed", sessions: ended.count },
        },
      ],
    };
  },
});

/**
 * Changes the password and ends every session of the person, this one included. Throws `too-many` after five wrong
 * current passwords within a minute.
 */
export const changePassword: Mutation<
  z.input<typeof changePasswordInput>,
  Record<never, never>
> = Object.assign(
  async (actor: Actor, input: z.input<typeof changePasswordInput>) => {
    const attempt = changePasswordInput.safeParse(input).success
      ? await reserveAttempt(`password of ${actor.id}`, "change")
      : null;
    const result = await replacePassword(actor, input);
    if (attempt !== null) await forgetAttempt(attempt);
    return result;
  },
  { permission: replacePassword.permission, input: replacePassword.input },
);

/** Chooses the language of the interface; empty follows the browser. */
export const chooseLanguage = mutation({
  permission: "account.change",
  input: chooseLanguageInput,
  subject: self,
  change: async ({ tx, actor, input }) => {
    await tx.user.update({ where: { id: actor.id }, data: { locale: input.locale || null } });
    return {
      result: {},
      audit: { action: "account.language-chosen", ...onSelf(actor), details: { locale: input.locale } },
    };
  },
});
