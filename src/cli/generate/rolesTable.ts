import type { Row, State, Verdict, Who } from '../../../access/table'
import { STATES, TABLE, WHO } from '../../../access/table'
import { markdownTable } from './markdown'

const PEOPLE: Record<Who, string> = {
  admin: 'beheerder',
  contributor: 'medewerker',
  moderator: 'moderator',
  previewKey: 'voorbeeldsleutel',
  publishedKey: 'sleutel',
  visitor: 'bezoeker',
}

const VERDICTS: Record<Verdict, string> = {
  draft: 'als concept',
  no: 'nee',
  published: 'wat online staat',
  yes: 'ja',
}

const STATE_NAMES: Record<State, string> = {
  binnedDraft: 'concept in de prullenbak',
  binnedPublished: 'gepubliceerd in de prullenbak',
  changed: 'online met een nieuwer concept',
  changeInReview: 'online met een ingediende wijziging',
  draft: 'concept',
  inReview: 'ingediend concept',
  published: 'online',
  unpublished: 'offline gehaald',
}

/** An image has no drafts: what counts is whether something public or submitted shows it. */
const MEDIA_STATE_NAMES: Partial<Record<State, string>> = {
  binnedDraft: 'in de prullenbak, en nergens gebruikt',
  binnedPublished: 'in de prullenbak, en nog gebruikt',
  draft: 'door niets gepubliceerds of ingediends getoond',
  inReview: 'door iets ingediends getoond',
  published: 'door iets gepubliceerds getoond',
}

/** Whatever stands online, with or without something newer. */
const ONLINE: State[] = ['published', 'changed', 'changeInReview']

const OPERATIONS: Readonly<Record<string, string>> = {
  answer: 'antwoorden op opmerkingen',
  approve: 'goedkeuren of inplannen',
  assign: 'behandelen of toewijzen',
  changeFourEyes: 'de regel van vier ogen wijzigen',
  changeOwner: 'naar een andere stad verplaatsen',
  changeRole: 'rol, stad of schorsing wijzigen',
  create: 'aanmaken',
  decide: 'aanpassingen vragen, een planning schrappen of afwijzen',
  delete: 'verwijderen',
  duplicate: 'dupliceren',
  publish: 'publiceren',
  purge: 'definitief verwijderen',
  purgeMany: 'veel tegelijk definitief verwijderen',
  read: 'lezen',
  readDetails: 'e-mailadres, rol en stad lezen',
  readFourEyes: 'de regel van vier ogen lezen',
  readVersions: 'versies lezen',
  remark: 'opmerkingen maken',
  restore: 'een oude versie terugzetten',
  schedule: 'inplannen',
  submit: 'indienen',
  trash: 'in de prullenbak leggen',
  undelete: 'uit de prullenbak halen',
  unpublish: 'offline halen',
  update: 'bewerken',
  updateMany: 'veel tegelijk bewerken',
  withdraw: 'intrekken',
}

const COLLECTIONS: Readonly<Record<string, string>> = {
  actions: 'Acties',
  'api-clients': 'Sleutels van websites',
  'audit-head': 'Einde van het logboek',
  'audit-log': 'Logboek',
  categories: 'Categorieën en beleidsdomeinen',
  cities: 'Steden en gemeenten',
  implementations: 'Uitvoeringen',
  media: 'Afbeeldingen',
  notifications: 'Berichten',
  'payload-jobs': 'Geplande taken',
  'payload-kv': 'Kladgeheugen',
  'payload-locked-documents': 'Wie iets open heeft',
  'payload-migrations': 'Aanpassingen van de databank',
  'payload-preferences': 'Schikking van de beheeromgeving',
  practices: 'Praktijken',
  programmes: 'Programma’s',
  'review-requests': 'Indieningen',
  'site-settings': 'Instellingen',
  users: 'Gebruikers',
}

/** The table of who may do what, for people: one table a collection, in Dutch. */
export const rolesTable = (): string =>
  [...new Set(TABLE.map(({ collection }) => collection))]
    .map((collection) => `### ${named(COLLECTIONS, collection)}\n\n${tableOf(collection)}`)
    .join('\n\n')

const tableOf = (collection: string): string => {
  const rows = TABLE.filter((row) => row.collection === collection)
  return markdownTable([
    ['handeling', ...WHO.map((who) => PEOPLE[who])],
    ...rows.map((row) => [
      named(OPERATIONS, row.operation),
      ...WHO.map((who) => cell(row[who], collection)),
    ]),
  ])
}

type Rule = Partial<Record<State, Verdict>> | Verdict

const cell = (value: Row[Who], collection: string): string => {
  if (typeof value === 'string' || !('own' in value)) return rule(value, collection)
  const [own, others] = [rule(value.own, collection), rule(value.others, collection)]
  return own === others ? own : `eigen: ${own}; andere: ${others}`
}

const rule = (value: Rule, collection: string): string => {
  if (typeof value === 'string') return VERDICTS[value]
  const verdicts = [...new Set(Object.values(value))].filter((verdict) => verdict !== 'no')
  const parts = verdicts.map(
    (verdict) => `${VERDICTS[verdict]}${whichStates(value, verdict, collection)}`,
  )
  return parts.length > 0 ? parts.join('; ') : VERDICTS.no
}

/** The shorter way of naming them: which ones, or all but which. */
const whichStates = (
  value: Partial<Record<State, Verdict>>,
  verdict: Verdict,
  collection: string,
): string => {
  const states = STATES.filter((state) => value[state] === verdict)
  const others = STATES.filter((state) => (value[state] ?? 'no') === 'no')
  const names = (some: State[]) => some.map((state) => stateName(state, collection)).join(', ')
  if (states.join() === ONLINE.join()) return verdict === 'published' ? '' : ` (wat online staat)`
  return states.length + others.length === STATES.length && others.length <= 2
    ? `, behalve ${names(others)}`
    : ` (${names(states)})`
}

const stateName = (state: State, collection: string): string =>
  (collection === 'media' ? MEDIA_STATE_NAMES[state] : undefined) ?? STATE_NAMES[state]

const named = (names: Readonly<Record<string, string>>, key: string): string => {
  const name = names[key]
  if (name === undefined)
    throw new Error(`“${key}” has no name in Dutch: src/cli/generate/rolesTable.ts`)
  return name
}
