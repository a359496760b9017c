/** "an.devoorbeeld@…" becomes "An Devoorbeeld"; the person can change it. */
export const nameFromEmail = (email: string): string =>
  (email.split('@')[0] ?? email)
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
