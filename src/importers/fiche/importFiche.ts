import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { CATEGORIES, PRACTICES } from '../../../collections/slugs'
import { recordAudit } from '../../actions/audit/recordAudit'
import type { CityIndex } from '../../actions/cities/cityIndex'
import { inTransaction } from '../../actions/inTransaction'
import { slugify } from '../../domain/slug'
import { decodeFiche } from './decode'
import { ImportFailure } from './importFailure'
import { parseFiche } from './parse'
import type { FileReport, ImportWarning } from './report'
import { resolveFiche } from './resolve'
import { ficheTitle } from './title'
import type { FicheTitle } from './title'
import type { Fiche } from './types'
import { loadVocabulary, termKey } from './vocabulary'
import type { Scope, Vocabulary } from './vocabulary'
import { writeImplementations } from './writeImplementations'
import { writePractice } from './writePractice'

export type ImportOptions = {
  /** Work as if, and keep nothing. */
  dryRun?: boolean | undefined
  /** Publish the practice and the implementations that have a city. */
  publish?: boolean | undefined
  /** Refuse a file for each warning. */
  strict?: boolean | undefined
  /** Instead of a title from the names of the file and the image; for one file. */
  title?: string | undefined
}

/** A fiche as it was read, before anything is looked up. */
export type ReadFiche = {
  fiche: Fiche
  file: string
  /** Slug of the title. */
  key: string
  title: FicheTitle
  warnings: ImportWarning[]
}

/**
 * Reads a file into a fiche with a title.
 *
 * @throws {ImportFailure} when it cannot be read, is no fiche or has no title
 */
export const readFiche = async (
  file: string,
  { findCity, title: explicit }: { findCity: CityIndex; title?: string | undefined },
): Promise<ReadFiche> => {
  const decoded = decodeFiche(await readBytes(file))
  if (!decoded.ok) throw failureOf(decoded.error)
  const parsed = parseFiche(decoded.text, { isKnownCity: (name) => findCity(name) !== undefined })
  if (!parsed.ok) throw failureOf(parsed.error)
  const { fiche, warnings } = parsed
  const { imageFilename } = fiche
  const title = ficheTitle({ explicit, filename: path.basename(file), imageFilename })
  const key = title ? slugify(title.title) : ''
  if (!title || !key) {
    throw new ImportFailure('no_title', 'Deze fiche heeft geen titel: geef er een met --title.')
  }
  const mismatch: ImportWarning[] = title.disagreement
    ? [{ code: 'title_mismatch', message: title.disagreement }]
    : []
  return { fiche, file, key, title, warnings: [...mismatch, ...warnings] }
}

/**
 * Imports a fiche in one transaction: all of it, or nothing.
 *
 * @param scope a request with an open transaction is joined; a rehearsal then keeps what it wrote
 * @param proposed keys of categories that earlier files of this run added; gets those of this one
 * @throws {ImportFailure} when it is refused; nothing of the file is written
 */
export const importFiche = (
  { payload, req }: Partial<Scope> & Pick<Scope, 'payload'>,
  read: ReadFiche,
  { proposed = new Set(), ...options }: ImportOptions & { proposed?: Set<string> } = {},
): Promise<FileReport> =>
  inTransaction({ keep: () => !options.dryRun, payload, req }, async (tx) => {
    const scope = { payload, req: tx }
    const now = new Date()
    const vocabulary = await loadVocabulary(scope)
    const input = { fiche: read.fiche, title: read.title.title }
    const resolved = resolveFiche(input, vocabulary, { now, proposed })
    const warnings = [...read.warnings, ...resolved.warnings]
    if (options.strict) refuseWarnings(warnings)

    const categories = await proposeTerms(scope, resolved.newTerms)
    const write = { file: path.basename(read.file), now, publish: options.publish ?? false }
    const practice = await writePractice(scope, {
      fiche: read.fiche,
      key: read.key,
      options: write,
      resolved,
      vocabulary: { ...vocabulary, categories: [...vocabulary.categories, ...categories] },
    })
    const { reports, warnings: more } = await writeImplementations(scope, {
      implementations: resolved.implementations,
      options: write,
      practice: practice.id,
    })
    const all = [...warnings, ...practice.warnings, ...more]
    if (options.strict) refuseWarnings(all)
    for (const name of resolved.newTerms) proposed.add(termKey(name))
    const isChanged = reports.some(({ status }) => status === 'created' || status === 'updated')
    const status = practice.status === 'unchanged' && isChanged ? 'updated' : practice.status
    if (status !== 'unchanged') {
      await recordAudit(scope, {
        action: 'import.file',
        details: { file: write.file, implementations: reports.length, warnings: all.length },
        entity: PRACTICES,
        entityId: practice.id,
        entityTitle: read.title.title,
        to: status,
      })
    }
    return {
      file: read.file,
      status,
      title: read.title.title,
      titleOrigin: read.title.origin,
      practice: {
        id: practice.id,
        slug: practice.slug,
        status: practice.isPublished ? 'published' : 'draft',
      },
      implementations: reports,
      warnings: all,
    }
  })

/** Adds what the taxonomy lacks as drafts, for VVSG to confirm. */
const proposeTerms = async (
  { payload, req }: Scope,
  names: string[],
): Promise<Vocabulary['categories']> => {
  const created: Vocabulary['categories'] = []
  for (const name of names) {
    const { id } = await payload.create({
      collection: CATEGORIES,
      data: { name, _status: 'draft' },
      depth: 0,
      draft: true,
      overrideAccess: true,
      req,
    })
    created.push({ id, name })
  }
  return created
}

const refuseWarnings = (warnings: ImportWarning[]): void => {
  const { length } = warnings
  if (length === 0) return
  const message = `Met --strict wordt dit bestand geweigerd: ${length} ${length === 1 ? 'opmerking' : 'opmerkingen'}.`
  throw new ImportFailure('strict', message, { warnings })
}

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file)
  } catch {
    throw new ImportFailure('unreadable', 'Dit bestand kan niet gelezen worden.')
  }
}

const failureOf = ({ code, line, message }: { code: string; line?: number; message: string }) =>
  new ImportFailure(code, message, { line })
