import type { Block } from '../../domain/richText'

/** One line of a fiche as a value; `line` is its 1-based line number, absent when no file was read. */
export type FicheTerm = { text: string; line?: number }

/** How a project name stands on its bullet: 'NAME: text' on one line, or a line of its own. */
export type ProjectNameStyle = 'inline' | 'line'

/** How one city does it. */
export type FicheImplementation = {
  /** As typed, even when it is unknown or a former name. */
  cityName: string
  /** Line of the city's heading; implementations under one heading share it. */
  cityLine?: number
  /** Line on which this implementation's own text starts; the city's line when it has none. */
  line?: number
  projectName?: string
  /** Only with a project name; when left out, the renderer chooses. */
  projectNameStyle?: ProjectNameStyle
  body: Block[]
}

/**
 * What a fiche says, free of its layout. Text is as typed (spelling, quotes, Unicode form) but for white
 * space; headings and bullet marks are layout. A part that the text lacks is '' or [].
 */
export type Fiche = {
  imageFilename?: string
  /** The website's label 'Provider image' was there; it is no content and never an alt text. */
  hasProviderLabel: boolean
  /** Paragraphs are separated by '\n\n', lines within one by '\n'. */
  lead: string
  /** The first is the category; a fiche should have no other. */
  categories: FicheTerm[]
  goals: FicheTerm[]
  targetGroups: FicheTerm[]
  description: Block[]
  /** Numbers after the word 'actie' in the lead and the description, each once, in reading order. */
  actions: { number: number; line?: number }[]
  /** In source order. */
  implementations: FicheImplementation[]
  policyDomains: FicheTerm[]
  /** The closing lines of the page (call to submit, contact), as typed. */
  footer: string[]
  /** Line numbers of the parts that have no `line` of their own. */
  lines?: { image?: number; lead?: number; description?: number; footer?: number }
}

export type FicheWarningCode =
  | 'empty_implementation'
  | 'empty_section'
  | 'extra_category'
  | 'moved_text'
  | 'nested_item'
  | 'repeated_heading'
  | 'unclear_line'
  | 'unreadable_back'

/** Something that a person should look at. The text is kept all the same. */
export type FicheWarning = { code: FicheWarningCode; line?: number; message: string }

export type FicheErrorCode = 'binary' | 'empty' | 'not_a_fiche'

/** Why a file cannot be read at all. */
export type FicheError = { code: FicheErrorCode; line?: number; message: string }

export type ParseOptions = {
  /** Whether a line is the official or former name of a municipality; the parser itself knows none. */
  isKnownCity?: (name: string) => boolean
}

export type ParseResult =
  { ok: true; fiche: Fiche; warnings: FicheWarning[] } | { ok: false; error: FicheError }
