import type { TitleOrigin } from './title'
import type { FicheWarningCode } from './types'

/** What became of a file. In a rehearsal: what would become of it. */
export type FileStatus = 'conflict' | 'created' | 'failed' | 'unchanged' | 'updated'

/** What became of one implementation; `kept` ones are no longer in the file. */
export type ItemStatus = 'created' | 'kept' | 'unchanged' | 'updated'

type ImportWarningCode =
  | 'edited_not_published'
  | 'incomplete_not_published'
  | 'in_trash'
  | 'missing_in_file'
  | 'title_mismatch'
  | 'unknown_action'
  | 'unknown_category'
  | 'unknown_city'
  | FicheWarningCode

/** Something that a person should look at; `line` counts from 1. */
export type ImportWarning = { code: ImportWarningCode; line?: number; message: string }

export type ImplementationReport = {
  city: string | null
  /** As typed in the fiche. */
  cityName: string
  id: string
  line?: number
  projectName: string | null
  published: boolean
  status: ItemStatus
}

export type FileReport = {
  error?: { code: string; line?: number; message: string }
  file: string
  implementations: ImplementationReport[]
  practice?: { id: string; slug: string; status: 'draft' | 'published' }
  status: FileStatus
  title?: string
  titleOrigin?: TitleOrigin
  warnings: ImportWarning[]
}

export type ImportReport = {
  dryRun: boolean
  files: FileReport[]
  summary: Record<FileStatus, number> & { files: number; warnings: number }
}

/** Adds up the files. */
export const summarise = (files: FileReport[], dryRun: boolean): ImportReport => {
  const count = (status: FileStatus): number =>
    files.filter((file) => file.status === status).length
  return {
    dryRun,
    files,
    summary: {
      files: files.length,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      conflict: count('conflict'),
      failed: count('failed'),
      warnings: files.reduce((sum, { warnings }) => sum + warnings.length, 0),
    },
  }
}

/** Whether each file is in the database now as it should be. */
export const isSuccess = ({ summary }: ImportReport): boolean =>
  summary.conflict === 0 && summary.failed === 0

const STATUS: Record<FileStatus, string> = {
  conflict: 'CONFLICT, niets gewijzigd',
  created: 'nieuw',
  failed: 'MISLUKT, niets gewijzigd',
  unchanged: 'ongewijzigd',
  updated: 'bijgewerkt',
}

const ITEM_STATUS: Record<ItemStatus, string> = {
  created: 'nieuw',
  kept: 'niet in het bestand, behouden',
  unchanged: 'ongewijzigd',
  updated: 'bijgewerkt',
}

/** Lays the report out for a person, in Dutch. */
export const describeReport = (report: ImportReport): string => {
  const { conflict, created, failed, files, unchanged, updated, warnings } = report.summary
  const totals = [
    `${created} nieuw`,
    `${updated} bijgewerkt`,
    `${unchanged} ongewijzigd`,
    `${conflict} in conflict`,
    `${failed} mislukt`,
  ]
  return [
    ...report.files.flatMap((file) => [...describeFile(file), '']),
    `${files} ${files === 1 ? 'fiche' : 'fiches'}: ${totals.join(', ')}; ${warnings} ${warnings === 1 ? 'opmerking' : 'opmerkingen'}.`,
    ...(report.dryRun ? ['Dit was een proef: er is niets bewaard.'] : []),
  ].join('\n')
}

const describeFile = (file: FileReport): string[] => [
  `${file.file}: ${STATUS[file.status]}`,
  ...(file.error ? [`  ${withLine(file.error)}`] : []),
  ...(file.title ? [`  ${file.title} (${describePractice(file)})`] : []),
  ...file.implementations.map((item) => `  - ${describeImplementation(item)}`),
  ...file.warnings.map((warning) => `  ! ${withLine(warning)}`),
]

const describePractice = ({ practice, titleOrigin }: FileReport): string =>
  [
    ...(titleOrigin ? [`titel ${TITLE_ORIGIN[titleOrigin]}`] : []),
    ...(practice ? [practice.status === 'published' ? 'gepubliceerd' : 'concept'] : []),
  ].join(', ')

const TITLE_ORIGIN: Record<TitleOrigin, string> = {
  filename: 'uit de bestandsnaam',
  image: 'uit de naam van het beeld',
  option: 'uit --title',
}

const describeImplementation = (item: ImplementationReport): string => {
  const city = item.city ?? `${item.cityName} (onbekende gemeente)`
  const name = item.projectName ? `${item.projectName}, ${city}` : city
  return `${name}: ${ITEM_STATUS[item.status]}, ${item.published ? 'gepubliceerd' : 'concept'}`
}

const withLine = ({ line, message }: { line?: number; message: string }): string =>
  line === undefined || message.startsWith('Regel ') ? message : `Regel ${line}: ${message}`
