import { requireVisit } from "@/lib/auth/guard";

export default async function HomePage() {
  const { actor } = await requireVisit();
  return <h1>{actor.name}</h1>;
}
