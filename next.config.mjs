import { withPayload } from '@payloadcms/next/withPayload'

/** Packages that the server has loaded already: one copy of each, or `instanceof` fails. */
const shared = ['@payloadcms/db-mongodb', '@payloadcms/db-sqlite', '@payloadcms/graphql', 'payload']

/** @type {import('next').NextConfig} */
const config = {
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: shared,
  turbopack: { root: import.meta.dirname },
  // `npm run check` does this, for the tests and the command line too.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
