"use client";

import type { ComponentProps } from "react";
import { ErrorScreen } from "@/components/layout/error-screen";

export default function ErrorPage(props: ComponentProps<typeof ErrorScreen>) {
  return (
    <main id="main" className="mx-auto max-w-page px-4 sm:px-6">
      <ErrorScreen {...props} />
    </main>
  );
}
