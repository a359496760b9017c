import type { Payload } from 'payload'
import { APIError, ValidationError } from 'payload'

import { loadCityIndex } from '../../actions/cities/cityIndex'
import { RefusedError } from '../../actions/refusedError'
import { discoverFiches } from './discover'
import type { Found } from './discover'
import { ImportFailure } from './importFailure'
import { importFiche, readFiche } from './importFiche'
import type { ImportOptions, ReadFiche } from './importFiche'
import { summarise } from './report'
import type { FileReport, ImportReport } from './report'

/** Is told how many of the files are done. */
type OnProgress = (done: number, total: number) => void

/**
 * Imports files and folders, each file by itself: what goes wrong with one leaves the others alone.
 *
 * @param paths files and folders
 * @throws {RefusedError} when a title is given for more than one fiche
 */
export const importFiches = async (
  payload: Payload,
  paths: string[],
  { onProgress, ...options }: ImportOptions & { onProgress?: OnProgress } = {},
): Promise<ImportReport> => {
  const found = await discoverFiches(paths)
  if (options.title && found.filter(({ error }) => !error).length > 1) {
    throw new RefusedError('Een titel (--title) kan maar bij één fiche horen.')
  }
  const importOne = await createImport(payload, options)
  const reports: FileReport[] = []
  onProgress?.(0, found.length)
  for (const one of found) {
    reports.push(await importOne(one))
    onProgress?.(reports.length, found.length)
  }
  return summarise(reports, options.dryRun ?? false)
}

const createImport = async (payload: Payload, options: ImportOptions) => {
  const findCity = await loadCityIndex(payload)
  const proposed = new Set<string>()
  const keys = new Map<string, string>()

  return async ({ error, file }: Found): Promise<FileReport> => {
    if (error) return failed(file, new ImportFailure(error.code, error.message))
    let read: ReadFiche | undefined
    try {
      read = await readFiche(file, { findCity, title: options.title })
      const earlier = keys.get(read.key)
      if (earlier !== undefined) {
        throw new ImportFailure(
          'same_title',
          `Dit bestand heeft dezelfde titel (‘${read.title.title}’) als ${earlier}.`,
        )
      }
      keys.set(read.key, file)
      return await importFiche({ payload }, read, { ...options, proposed })
    } catch (failure) {
      return { ...titleOf(read), ...failed(file, failure) }
    }
  }
}

const titleOf = (read: ReadFiche | undefined): Pick<FileReport, 'title' | 'titleOrigin'> =>
  read ? { title: read.title.title, titleOrigin: read.title.origin } : {}

const failed = (file: string, failure: unknown): FileReport => {
  const { code, line, message } = describe(failure)
  const warnings = failure instanceof ImportFailure ? failure.warnings : []
  return {
    error: { code, ...(line !== undefined && { line }), message },
    file,
    implementations: [],
    status: code === 'conflict' ? 'conflict' : 'failed',
    warnings,
  }
}

/** @throws what is no fault of the file, such as a database that went away */
const describe = (
  failure: unknown,
): { code: string; line?: number | undefined; message: string } => {
  if (failure instanceof ImportFailure) return failure
  if (failure instanceof ValidationError) {
    const fields = failure.data.errors.map(({ message, path }) => `${path}: ${message}`)
    return { code: 'invalid', message: fields.join(' ') }
  }
  if (failure instanceof APIError && failure.isPublic) {
    return { code: 'refused', message: failure.message }
  }
  throw failure
}
