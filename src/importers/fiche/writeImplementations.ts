import { IMPLEMENTATIONS } from '../../../collections/slugs'
import type { Implementation } from '../../payload-types'
import { hashImplementation } from './content'
import { decide } from './decide'
import { findImplementations, hasOtherEdits, implementationContent, isPublic } from './documents'
import type { Versioned } from './documents'
import { ImportFailure } from './importFailure'
import { matchImplementations } from './match'
import type { ImplementationReport, ImportWarning } from './report'
import type { ResolvedImplementation } from './resolve'
import { idOf } from './vocabulary'
import type { Scope } from './vocabulary'
import { heldBack, statusFor } from './writePractice'
import type { WriteOptions } from './writePractice'

type Input = {
  implementations: ResolvedImplementation[]
  options: WriteOptions
  practice: string
}

type Written = { reports: ImplementationReport[]; warnings: ImportWarning[] }

/** Fields of an implementation that a fiche fills in. */
const FICHE_FIELDS: (keyof Implementation)[] = ['city', 'description', 'order', 'projectName']

/**
 * Makes the implementations of a practice, or brings them up to date where nobody edited them. What
 * is no longer in the file stays.
 *
 * @throws {ImportFailure} when one was edited and its text in the file changed too
 */
export const writeImplementations = async (scope: Scope, input: Input): Promise<Written> => {
  const existing = await findImplementations(scope, input.practice)
  const { left, matches } = matchImplementations(input.implementations, existing)
  const reports: ImplementationReport[] = []
  const warnings: ImportWarning[] = []
  for (const [order, wanted] of input.implementations.entries()) {
    const match = matches[order]
    const one = { ...input, order, wanted }
    const written = match ? await update(scope, match, one) : await create(scope, one)
    reports.push(written.report)
    warnings.push(...written.warnings)
  }
  for (const { latest, main } of left.filter(({ latest }) => !latest.deletedAt)) {
    const cityName = latest.source?.cityName ?? ''
    reports.push({
      city: null,
      cityName,
      id: latest.id,
      projectName: latest.projectName ?? null,
      published: main?._status === 'published',
      status: 'kept',
    })
    warnings.push({
      code: 'missing_in_file',
      message: `De uitvoering ‘${latest.projectName || cityName}’ staat niet meer in het bestand; ze is behouden.`,
    })
  }
  return { reports, warnings }
}

type One = Input & { order: number; wanted: ResolvedImplementation }
type WrittenOne = { report: ImplementationReport; warnings: ImportWarning[] }

const create = async ({ payload, req }: Scope, one: One): Promise<WrittenOne> => {
  const { options, practice, wanted } = one
  const publish = options.publish && canBePublished(wanted)
  const { id } = await payload.create({
    collection: IMPLEMENTATIONS,
    data: {
      ...implementationData(one),
      ...(wanted.city && { city: wanted.city.id }),
      practice,
      _status: statusFor(publish),
    },
    depth: 0,
    draft: !publish as true,
    overrideAccess: true,
    req,
  })
  return {
    report: reportOf(one, { id, published: publish, status: 'created' }),
    warnings: options.publish ? incomplete(wanted) : [],
  }
}

const update = async (
  { payload, req }: Scope,
  found: Versioned<Implementation>,
  one: One,
): Promise<WrittenOne> => {
  const { options, wanted } = one
  const { latest } = found
  const { id } = latest
  if (latest.deletedAt) {
    const warning: ImportWarning = {
      code: 'in_trash',
      message: `De uitvoering van ${wanted.cityName} staat in de prullenbak en is daar gelaten.`,
    }
    return {
      report: reportOf(one, { id, published: false, status: 'unchanged' }),
      warnings: [withLine(warning, wanted)],
    }
  }
  const city = latest.city ? idOf(latest.city) : wanted.city?.id
  const publish = options.publish && city !== undefined && !wanted.isEmpty
  const { action, isHeldBack } = decide({
    currentHash: hashImplementation(implementationContent(latest)),
    hasDetails:
      Boolean(latest.source?.key) &&
      (latest.order !== one.order || (!latest.city && wanted.city !== undefined)),
    hasOtherEdits: hasOtherEdits(found, FICHE_FIELDS),
    importHash: latest.source?.importHash ?? undefined,
    isPublished: latest._status === 'published',
    newHash: wanted.hash,
    publish,
  })
  if (action === 'conflict') {
    throw new ImportFailure('conflict', conflictMessage(wanted), { line: wanted.line })
  }
  if (action !== 'none') {
    await payload.update({
      collection: IMPLEMENTATIONS,
      id,
      data: {
        ...implementationData(one),
        ...(city && { city }),
        _status: statusFor(action === 'publish'),
      },
      depth: 0,
      draft: action !== 'publish',
      overrideAccess: true,
      req,
    })
  }
  return {
    report: reportOf(one, {
      id,
      published: action === 'publish' || isPublic(found),
      status: action === 'none' ? 'unchanged' : 'updated',
    }),
    warnings: isHeldBack
      ? [withLine(heldBack(wanted.projectName ?? wanted.cityName), wanted)]
      : options.publish && city !== undefined
        ? incomplete(wanted)
        : [],
  }
}

const implementationData = ({ options, order, wanted }: One) => ({
  description: wanted.description,
  order,
  projectName: wanted.projectName ?? null,
  source: {
    cityLine: wanted.cityLine ?? null,
    cityName: wanted.cityName,
    file: options.file,
    importHash: wanted.hash,
    key: wanted.key,
    line: wanted.line ?? null,
    projectNameStyle: wanted.projectNameStyle ?? null,
  },
})

const canBePublished = ({ city, isEmpty }: ResolvedImplementation): boolean =>
  city !== undefined && !isEmpty

/** A city that is not known has its own warning already. */
const incomplete = (wanted: ResolvedImplementation): ImportWarning[] =>
  wanted.city && wanted.isEmpty
    ? [
        withLine(
          {
            code: 'incomplete_not_published',
            message: `De uitvoering van ${wanted.cityName} heeft geen tekst en werd niet gepubliceerd.`,
          },
          wanted,
        ),
      ]
    : []

const conflictMessage = ({ cityName, projectName }: ResolvedImplementation): string =>
  `De uitvoering ‘${[projectName, cityName].filter(Boolean).join(', ')}’ is na de import bewerkt, en het bestand is ook gewijzigd. Neem de wijziging met de hand over.`

const withLine = (warning: ImportWarning, { line }: ResolvedImplementation): ImportWarning => ({
  ...warning,
  ...(line !== undefined && { line }),
})

const reportOf = (
  { wanted }: One,
  outcome: Pick<ImplementationReport, 'id' | 'published' | 'status'>,
): ImplementationReport => ({
  ...outcome,
  city: wanted.city?.name ?? null,
  cityName: wanted.cityName,
  ...(wanted.line !== undefined && { line: wanted.line }),
  projectName: wanted.projectName ?? null,
})
