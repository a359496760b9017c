/** What somebody is told by mail. The names are stored. */
export const NOTIFICATION_KINDS = [
  'submitted',
  'assigned',
  'changes_requested',
  'published',
  'rejected',
  'unpublished',
  'answered',
  'withdrawn',
  'scheduled',
  'schedule_failed',
  'schedule_failed',
] as const

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** Whether a stored name is one of a mail that this version knows. */
export const isNotificationKind = (kind: unknown): kind is NotificationKind =>
  (NOTIFICATION_KINDS as readonly unknown[]).includes(kind)
