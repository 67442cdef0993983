import { createHash, randomBytes } from "node:crypto";
import { reserveAttempt } from "@/lib/auth/sign-in-attempts";
import { db, type Transaction } from "@/lib/db/client";
import { Refusal } from "@/lib/platform/errors";
import { siteAddress } from "@/lib/platform/site-address";
import { linkToken } from "./input";
import { type LinkFacts, linkDays, type TextFacts } from "./rules";

/** Only the hash of a token is stored, so that reading the database opens no link. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The address of a contractor's own page, which opens in its language where the product speaks it. */
export const noticeLink = (token: string, language: string): string =>
  `${siteAddress()}/notice/${token}?in=${encodeURIComponent(language)}`;

/** Makes a link for a contract: 256 random bits, valid for thirty days. The token is returned this once. */
export async function makeToken(
  tx: Pick<Transaction, "noticeLink">,
  { contractId, textId, now }: { contractId: string; textId: string; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  await tx.noticeLink.create({
    data: { tokenHash: tokenHash(token), contractId, textId, createdAt: now, expiresAt },
  });
  return token;
}

/** Addresses that no link has, from one client, a minute; the next have to wait. Links that exist always open. */
const missesAMinute = 20;

/**
 * What a contractor finds at a link; looking changes nothing about it. One that was revoked or has expired does not tell
 * whether the contract was acknowledged, unless that was done by it: somebody else may have the contract now. Null for a token no link has; `address` is the
 * client's. Throws `too-many` for the twenty-first of those within a minute from one address.
 */
export async function openNotice(token: string, address: string): Promise<LinkFacts | null> {
  if (!linkToken.safeParse(token).success) return null;
  const [found] = await db.$queryRaw<LinkFacts[]>`
      select l.id as "linkId", c.id as "contractId", c.contractor, c.number as "contractNumber", d.name as department,
        t.language, t.subject, t.body, t.confirmation, l.expires_at as "expiresAt",
        case when k.link_id = l.id or l.revoked_at is null and c.withdrawn_at is null and l.expires_at > city_now()
          then k.acknowledged_on::text end as "acknowledgedOn",
        case when k.link_id = l.id then 'used' when l.revoked_at is not null or c.withdrawn_at is not null then 'revoked'
          when x.link_id is not null then 'used' when l.expires_at <= city_now() then 'expired'
          when k.id is not null then 'used' else 'open' end as state
      from notice_links l join contracts c on c.id = l.contract_id join departments d on d.id = c.department_id
        join notice_texts t on t.id = l.text_id
        left join acknowledgements k on k.contract_id = c.id and k.withdrawn_at is null
        left join acknowledgements x on x.link_id = l.id
      where l.token_hash = ${tokenHash(token)}`;
  if (found) return found;
  await reserveAttempt("a notice link", address, {
    most: missesAMinute,
    said: { key: "contractors.public.too-many" },
  });
  return null;
}

/** Forms one client sends to one link a minute; the next have to wait. */
const formsAMinute = 10;

/**
 * The contractor a posted form acts for. Throws `not-found` for a token no link has, `too-many` after twenty of those
 * within a minute from one address, and after ten forms for one link.
 */
export async function contractorOf(token: string, address: string) {
  const link = await openNotice(token, address);
  if (!link) throw new Refusal("not-found", { key: "contractors.public.unknown" });
  await reserveAttempt(`a form for notice link ${link.linkId}`, address, {
    most: formsAMinute,
    said: { key: "contractors.public.slow-down" },
  });
  return {
    id: link.contractId,
    name: link.contractor,
    email: "",
    role: "none" as const,
    departmentId: null,
    assignedDepartmentIds: [],
    locale: null,
    sessionId: null,
  };
}

/** The newest text of every language, by language. One statement. */
export async function newestTexts(tx: Pick<Transaction, "$queryRaw"> = db): Promise<TextFacts[]> {
  return tx.$queryRaw<TextFacts[]>`
    select distinct on (t.language) t.id, t.language, t.number, t.subject, t.body, t.confirmation, u.name as "writtenBy", t.written_at as "writtenAt"
    from notice_texts t left join users u on u.id = t.written_by_id order by t.language, t.number desc`;
}

/** Every version of the notice in every language, newest first. One statement. */
export async function listTexts(): Promise<TextFacts[]> {
  return db.$queryRaw<TextFacts[]>`
    select t.id, t.language, t.number, t.subject, t.body, t.confirmation, u.name as "writtenBy", t.written_at as "writtenAt"
    from notice_texts t left join users u on u.id = t.written_by_id order by t.language, t.number desc`;
}
