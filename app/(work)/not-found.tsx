import { getTranslations } from "next-intl/server";
import { NotFoundScreen } from "@/components/layout/not-found-screen";

export async function generateMetadata() {
  return { title: (await getTranslations("layout.notFound"))("title") };
}

/** Nothing within reach at this address: told inside the frame, with the navigation there. */
export default function NothingWithinReach() {
  return <NotFoundScreen />;
}
