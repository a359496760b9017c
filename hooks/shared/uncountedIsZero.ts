import type { FieldHook } from 'payload'

/**
 * Says 0 of a document of before saves were counted, as its `ETag` does: on MongoDB it has no number at
 * all, and the form would send none back to compare.
 */
export const uncountedIsZero: FieldHook = ({ value }) => (value as null | number | undefined) ?? 0
