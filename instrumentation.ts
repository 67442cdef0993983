/** Next calls this once when a server starts: what a server that stopped left waiting in the outbox goes on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { deliverNotices } = await import("@/lib/contractors/deliver");
  deliverNotices();
}
