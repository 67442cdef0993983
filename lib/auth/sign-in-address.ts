/** What the sign-in page can say of how somebody got there. */
const notices = ["password-set", "password-changed", "signed-out-everywhere"] as const;

type Asked = Record<string, string | string[] | undefined>;

/** The path within this site that an address names; the start page for any other site. Never carries a host. */
export function localPath(url: string, baseUrl: string): string {
  try {
    const { origin, pathname, search } = new URL(url, baseUrl);
    return origin === new URL(baseUrl).origin && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
  } catch {
    return "/";
  }
}

/**
 * What the address of the sign-in page asks for: where to go afterwards, a path of this site and never the sign-in page
 * itself, and what to say. Both survive the detour by which next-auth sets its cookie, inside one callback address.
 */
export function arrival({ callbackUrl, notice }: Asked): {
  goTo: string;
  notice: (typeof notices)[number] | null;
} {
  const path = typeof callbackUrl === "string" ? localPath(callbackUrl, "http://site.invalid") : "/";
  const said = notices.find((one) => one === notice) ?? null;
  if (path.startsWith("/sign-in?") && !said) {
    const inner = Object.fromEntries(new URLSearchParams(path.slice("/sign-in?".length)));
    return inner.notice ? arrival(inner) : { goTo: "/", notice: null };
  }
  return { goTo: path.startsWith("/sign-in") || path.startsWith("/api/") ? "/" : path, notice: said };
}
