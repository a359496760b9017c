import { nlEn } from '.'
import type { Language } from '.'

type Text = ReturnType<typeof nlEn>

/** The first half of an action's name: what it was done to. */
const NOUNS: Readonly<Record<string, Text>> = {
  action: nlEn('Actie', 'Action'),
  'api-client': nlEn('API-sleutel', 'API key'),
  category: nlEn('Categorie', 'Category'),
  city: nlEn('Stad of gemeente', 'City or municipality'),
  implementation: nlEn('Uitvoering', 'Implementation'),
  import: nlEn('Import', 'Import'),
  media: nlEn('Afbeelding', 'Image'),
  practice: nlEn('Praktijk', 'Practice'),
  programme: nlEn('Programma', 'Programme'),
  review: nlEn('Indiening', 'Submission'),
  settings: nlEn('Instellingen', 'Settings'),
  user: nlEn('Account', 'Account'),
}

/** The second half: what was done. */
const VERBS: Readonly<Record<string, Text>> = {
  accept: nlEn('uitnodiging aanvaard', 'invitation accepted'),
  answer: nlEn('opmerking beantwoord', 'remark answered'),
  approve: nlEn('goedgekeurd en gepubliceerd', 'approved and published'),
  assign: nlEn('toegewezen', 'assigned'),
  city: nlEn('andere stad of gemeente', 'another city or municipality'),
  claim: nlEn('in behandeling genomen', 'taken in review'),
  create: nlEn('aangemaakt', 'made'),
  delete: nlEn('verwijderd', 'removed'),
  email: nlEn('ander e-mailadres', 'another e-mail address'),
  file: nlEn('fiche ingelezen', 'fiche read'),
  four_eyes: nlEn('vier ogen', 'four eyes'),
  invite: nlEn('uitgenodigd', 'invited'),
  login_failures: nlEn('herhaald fout wachtwoord', 'wrong passwords in a row'),
  merge: nlEn('opgegaan in een andere', 'merged into another'),
  password: nlEn('nieuw wachtwoord', 'new password'),
  publish: nlEn('gepubliceerd', 'published'),
  publish_scheduled: nlEn('gepubliceerd zoals gepland', 'published as scheduled'),
  purge: nlEn('definitief verwijderd', 'removed for good'),
  reject: nlEn('afgewezen', 'rejected'),
  remark: nlEn('opmerking gemaakt', 'remark made'),
  reopen: nlEn('opmerking heropend', 'remark opened again'),
  request_changes: nlEn('aanpassing gevraagd', 'changes asked'),
  resolve: nlEn('opmerking afgehandeld', 'remark resolved'),
  return_scheduled: nlEn('planning vervallen', 'schedule lapsed'),
  revoke: nlEn('ingetrokken', 'revoked'),
  role: nlEn('andere rol', 'another role'),
  rotate: nlEn('sleutel vernieuwd', 'key renewed'),
  schedule: nlEn('publicatie gepland', 'publication scheduled'),
  submit: nlEn('ingediend', 'submitted'),
  suspend: nlEn('geschorst', 'suspended'),
  trash: nlEn('in de prullenbak', 'binned'),
  undelete: nlEn('teruggezet', 'brought back'),
  unmerge: nlEn('fusie ongedaan gemaakt', 'merger undone'),
  unpublish: nlEn('offline gehaald', 'taken offline'),
  unschedule: nlEn('planning geschrapt', 'schedule dropped'),
  unsuspend: nlEn('schorsing opgeheven', 'suspension lifted'),
  update: nlEn('gewijzigd', 'changed'),
  withdraw: nlEn('ingetrokken', 'withdrawn'),
}

/** What a row may have in `from` and `to`; other values are shown as they are. */
const STATES: Readonly<Record<string, Text>> = {
  admin: nlEn('beheerder', 'administrator'),
  created: nlEn('nieuw', 'new'),
  updated: nlEn('bijgewerkt', 'updated'),
  changes_requested: nlEn('terug met opmerkingen', 'changes asked'),
  contributor: nlEn('medewerker', 'contributor'),
  draft: nlEn('concept', 'draft'),
  in_review: nlEn('in behandeling', 'in review'),
  moderator: nlEn('moderator', 'moderator'),
  off: nlEn('uit', 'off'),
  on: nlEn('aan', 'on'),
  published: nlEn('gepubliceerd', 'published'),
  rejected: nlEn('afgewezen', 'rejected'),
  scheduled: nlEn('gepland', 'scheduled'),
  submitted: nlEn('ingediend', 'submitted'),
  trash: nlEn('prullenbak', 'bin'),
  withdrawn: nlEn('ingetrokken', 'withdrawn'),
}

const say = (text: Text | undefined, language: Language, otherwise: string): string =>
  text?.[language] ?? otherwise

/** `practice.publish` as a person reads it: `Praktijk: gepubliceerd`. */
export const auditActionLabel = (action: string, language: Language): string => {
  const [noun = '', verb = ''] = action.split('.')
  return `${say(NOUNS[noun], language, noun)}: ${say(VERBS[verb], language, verb)}`
}

/** A state or role of a row as a person reads it; an id is left as it is. */
export const auditStateLabel = (state: string, language: Language): string =>
  say(Object.hasOwn(STATES, state) ? STATES[state] : undefined, language, state)

/** What somebody may look for in the log, by noun. */
const KNOWN: Readonly<Record<string, string>> = {
  action: 'create update delete',
  'api-client': 'create update rotate revoke',
  category: 'create publish unpublish purge',
  city: 'create update delete merge unmerge',
  implementation: 'create publish unpublish trash undelete purge',
  import: 'file',
  media: 'trash undelete purge',
  practice: 'create publish unpublish trash undelete purge',
  programme: 'create update delete',
  review:
    'submit withdraw claim assign remark answer resolve reopen request_changes approve schedule unschedule publish_scheduled return_scheduled reject unpublish',
  settings: 'update four_eyes',
  user: 'create invite accept role city email suspend unsuspend password login_failures delete',
}

/** Every action that the log may tell of. */
export const AUDIT_ACTIONS: readonly string[] = Object.entries(KNOWN).flatMap(([noun, verbs]) =>
  verbs.split(' ').map((verb) => `${noun}.${verb}`),
)
