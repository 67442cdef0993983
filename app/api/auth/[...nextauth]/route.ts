import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/next-auth";
import { checkedAuthRequest, plainAuthAnswer } from "@/lib/auth/next-auth-edge";

const nextAuth = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>;

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context): Promise<Response> {
  const checked = await checkedAuthRequest(request, (await context.params).nextauth);
  return "refused" in checked
    ? checked.refused
    : plainAuthAnswer(await nextAuth(checked.request, context), checked);
}

export { handle as GET, handle as POST };
