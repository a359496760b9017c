import type { GlobalConfig } from 'payload'

import { SiteSettings } from './SiteSettings'

/** All globals. */
export const globals: GlobalConfig[] = [SiteSettings]
