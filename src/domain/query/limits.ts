/** Documents in an answer when nothing is asked. */
export const DEFAULT_LIMIT = 20

export const MAX_LIMIT = 100

/** What the admin asks for at once to name the documents that a list refers to. */
export const MAX_LIMIT_LOGGED_IN = 250

export const MAX_DEPTH = 2

/** Payload's own ceiling, which the admin uses. */
export const MAX_DEPTH_LOGGED_IN = 10

export const MAX_PAGE = 100_000

/** Values in an `in` list. */
export const MAX_LIST = 200

/** Characters in a value that is compared with. */
export const MAX_TEXT = 200

/** Conditions in a whole `where`. */
export const MAX_CONDITIONS = 50

/** `and` and `or` inside each other. */
export const MAX_NESTING = 5

export const MAX_SORT_FIELDS = 3
