import type { GlobalConfig } from 'payload'

/** All globals. */
export const globals: GlobalConfig[] = []
