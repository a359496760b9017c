import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'
import type { SanitizedConfig } from 'payload'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { createCollections } from '../collections'
import { database, type OnQuery } from './db'
import type { Settings } from './env'
import { createLogger } from './logger'

/** What a test or a benchmark may add to the settings. */
type Options = { onQuery?: OnQuery }

/**
 * Puts the product together: collections, access, engine, languages. Wiring only.
 *
 * @param settings from {@link loadEnv}
 * @returns the configuration for `getPayload`
 */
export const createConfig = (
  settings: Settings,
  { onQuery }: Options = {},
): Promise<SanitizedConfig> =>
  buildConfig({
    admin: {
      avatar: 'default',
      importMap: { baseDir: process.cwd() },
      meta: { titleSuffix: ' · Praktijkendatabank' },
      user: 'users',
    },
    collections: createCollections({ mediaDir: settings.mediaDir }),
    db: database(settings, onQuery),
    editor: lexicalEditor(),
    graphQL: { disablePlaygroundInProduction: true },
    i18n: { fallbackLanguage: 'nl', supportedLanguages: { en, nl } },
    logger: createLogger(settings),
    secret: settings.secret,
    serverURL: settings.serverUrl ?? '',
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false, outputFile: 'src/payload-types.ts' },
  })
