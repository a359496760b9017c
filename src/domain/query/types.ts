/**
 * What a field that is filtered on holds; it decides which values make sense. Several ids of documents of
 * more than one collection (`mixed`) come as a list: SQLite's adapter does not take a text apart there.
 */
export type PathKind = 'boolean' | 'date' | 'id' | 'mixed' | 'number' | 'text'

/**
 * How a dotted path may be compared: as what it holds, in any way (`any`), or not at all (`closed`).
 */
export type KindOf = (path: string) => 'any' | 'closed' | PathKind

/** What visitors may ask of a collection. What is not named is refused. */
export type PublicQuery = {
  /** Join field -> slug of the joined collection. */
  joins?: Readonly<Record<string, string>>
  /** Fields that visitors may sort on. */
  sort: readonly string[]
  /** Dotted paths that visitors may filter on. */
  where: Readonly<Record<string, PathKind>>
}

/** Who asks: it decides how much may be asked at once. */
export type Audience = 'contributor' | 'public' | 'staff'

export type QueryRules = {
  audience: Audience
  /** The fields of a collection, for who is logged in: the framework checks what they may read. */
  fieldsOf: (slug: string) => KindOf
  /** The rules of a joined collection; undefined when it is not public. */
  publicQueryOf?: (slug: string) => PublicQuery | undefined
  /** Undefined: nothing is public about this collection. */
  publicQuery: PublicQuery | undefined
  /** The collection that is asked. */
  slug: string
}

/** The reasons; each has a sentence in src/i18n under `query.`. */
export type QueryReason =
  | 'boolean'
  | 'date'
  | 'depth'
  | 'limit'
  | 'list'
  | 'number'
  | 'operator'
  | 'page'
  | 'pagination'
  | 'path'
  | 'scalar'
  | 'shape'
  | 'sort'
  | 'text'
  | 'too_complex'

/** Why a query is refused, and over which parameter. */
export type QueryProblem = { max?: number; parameter: string; reason: QueryReason }

/** A query as a URL or a framework holds it; every value is suspect. */
export type ReadQuery = Readonly<Record<string, unknown>>
