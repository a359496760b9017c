import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'
import type { Config, SanitizedConfig } from 'payload'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { lockFrameworkCollections } from '../access/frameworkCollections'
import { createCollections } from '../collections'
import { globals } from '../collections/globals'
import { USERS } from '../collections/slugs'
import { recordLoginFailures } from '../hooks/audit/recordLoginFailures'
import { UPLOAD_OPTIONS } from '../hooks/media/uploadOptions'
import { addErrorCode } from '../hooks/shared/addErrorCode'
import { guardFrameworkQueries } from '../hooks/shared/guardFrameworkQueries'
import { database } from './db'
import type { OnQuery } from './db'
import { mailAdapter } from './emails/mailAdapter'
import { siteUrl } from './emails/siteUrl'
import { withEndpoints } from './endpoints'
import { reviewMutations } from './endpoints/review/mutations'
import { skipVersionCheck } from './env'
import type { Settings } from './env'
import { nlEn } from './i18n'
import { adminEn, adminNl } from './i18n/adminNl'
import { jobs } from './jobs'
import { createLogger } from './logger'

/** What a test or a benchmark may add to the settings. */
type Options = { onQuery?: OnQuery }

/** Mistakes of a reader or a writer, which are no fault of the product. */
const QUIET = {
  BadQueryError: 'info',
  FileRefusedError: 'info',
  LockedInReviewError: 'info',
  QueryError: 'info',
  RefusedError: 'info',
} as NonNullable<Config['loggingLevels']>

/**
 * Puts the product together: collections, access, engine, languages. Wiring only.
 *
 * @param settings from {@link loadEnv}
 * @returns the configuration for `getPayload`
 */
export const createConfig = async (
  settings: Settings,
  { onQuery }: Options = {},
): Promise<SanitizedConfig> => {
  skipVersionCheck()
  const config = await buildConfig({
    admin: {
      avatar: 'default',
      components: {
        beforeDashboard: ['/src/admin/Dashboard#Dashboard'],
        graphics: { Icon: '/src/admin/Icon#Icon', Logo: '/src/admin/Logo#Logo' },
        views: {
          forgot: { Component: '/src/admin/ForgotPassword#ForgotPassword' },
          // Where the link of a mail leads: src/jobs/sendPasswordLink.
          setPassword: {
            Component: '/src/admin/SetPassword#SetPassword',
            exact: true,
            path: '/wachtwoord',
          },
        },
      },
      dashboard: {
        defaultLayout: [{ widgetSlug: 'cards', width: 'full' }],
        widgets: [
          {
            slug: 'cards',
            Component: '/src/admin/Cards#Cards',
            label: nlEn('Alles wat je kan openen', 'All that you can open'),
            minWidth: 'full',
          },
        ],
      },
      dateFormat: 'd MMMM yyyy, HH:mm',
      importMap: { baseDir: process.cwd() },
      meta: {
        icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.ico' }],
        titleSuffix: ' · Praktijkendatabank',
      },
      user: USERS,
    },
    collections: withEndpoints(
      createCollections({
        mediaDir: settings.mediaDir,
        secureCookies: settings.serverUrl?.startsWith('https:') ?? false,
      }),
    ),
    custom: { siteUrl: siteUrl(settings) },
    db: database(settings, onQuery),
    editor: lexicalEditor(),
    email: mailAdapter(settings),
    globals,
    graphQL: { disablePlaygroundInProduction: true, mutations: reviewMutations },
    hooks: { afterError: [recordLoginFailures, addErrorCode] },
    i18n: {
      fallbackLanguage: 'nl',
      supportedLanguages: { en, nl },
      translations: { en: adminEn, nl: adminNl },
    },
    jobs,
    logger: createLogger(settings),
    loggingLevels: QUIET,
    secret: settings.secret,
    serverURL: settings.serverUrl ?? '',
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false, outputFile: 'src/payload-types.ts' },
    upload: UPLOAD_OPTIONS,
  })
  return guardFrameworkQueries(lockFrameworkCollections(config))
}
