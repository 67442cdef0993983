"use client";

import en from "@/lib/i18n/messages/en/layout.json";
import es from "@/lib/i18n/messages/es/layout.json";
import "./globals.css";

// Stands in for the whole page when even the layout failed: the reader's language is not known
// here, so it says the same in both.
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-prose px-4 py-16">
          <title>{en.error.title}</title>
          <h1 className="mb-4 text-2xl">{en.error.title}</h1>
          <p className="mb-2">{en.error.body}</p>
          <p lang="es" className="mb-6">
            {es.error.body}
          </p>
          <button
            type="button"
            onClick={reset}
            className="min-h-11 rounded-md solid-accent px-5 font-semibold"
          >
            {en.error.retry} · <span lang="es">{es.error.retry}</span>
          </button>
        </main>
      </body>
    </html>
  );
}
