import type { NotificationKind } from '../domain/notifications/kinds'

/** What a mail tells of: read when it is sent, as far as its reader may read it. */
export type Facts = {
  city?: string | undefined
  /** What the submitter added. */
  note?: string | undefined
  /** Why it was decided so. */
  reason?: string | undefined
  /** What there is to improve. */
  remarks?: readonly string[]
  scheduledFor?: string | undefined
  submitter?: string | undefined
  title: string
}

export type Telling = {
  /** What the button says. */
  action: string
  paragraphs: (string | string[])[]
  /** Before the title of the document. */
  subject: string
}

const date = new Intl.DateTimeFormat('nl-BE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Brussels',
})

const KEPT = 'De tekst blijft bewaard als concept.'

const because = (label: string, text: string | undefined): string[] =>
  text ? [`${label}:\n${text}`] : []

/** The text of each mail, in Dutch. */
export const TEXTS: Record<NotificationKind, (facts: Facts) => Telling> = {
  answered: ({ title }) => ({
    action: 'Lees het antwoord',
    paragraphs: [`Er is geantwoord op een opmerking bij "${title}", die jij behandelt.`],
    subject: 'Antwoord op een opmerking',
  }),
  assigned: ({ title }) => ({
    action: 'Bekijk de indiening',
    paragraphs: [`Jij behandelt nu de indiening van "${title}".`],
    subject: 'Aan jou toegewezen',
  }),
  changes_requested: ({ remarks = [], title }) => ({
    action: 'Pas de tekst aan',
    paragraphs: [
      `VVSG las "${title}" na en vraagt om iets aan te passen. Je kan de tekst nu weer bewerken; dien hem daarna opnieuw in.`,
      ...(remarks.length > 0 ? ['Opmerkingen:', [...remarks]] : []),
    ],
    subject: 'Terug met opmerkingen',
  }),
  published: ({ title }) => ({
    action: 'Bekijk de tekst',
    paragraphs: [`"${title}" is gepubliceerd: wat je indiende, staat nu online.`],
    subject: 'Gepubliceerd',
  }),
  rejected: ({ reason, title }) => ({
    action: 'Bekijk de beslissing',
    paragraphs: [`VVSG publiceert "${title}" niet. ${KEPT}`, ...because('Reden', reason)],
    subject: 'Niet gepubliceerd',
  }),
  schedule_failed: ({ title }) => ({
    action: 'Bekijk de indiening',
    paragraphs: [`"${title}" kwam niet online zoals ingepland. De reden staat bij de opmerkingen.`],
    subject: 'Ingeplande publicatie ging niet door',
  }),
  scheduled: ({ scheduledFor, title }) => ({
    action: 'Bekijk de tekst',
    paragraphs: [
      scheduledFor
        ? `"${title}" komt online op ${date.format(new Date(scheduledFor))}.`
        : `"${title}" werd goedgekeurd om later online te komen.`,
    ],
    subject: 'Ingepland',
  }),
  submitted: ({ city, note, submitter, title }) => ({
    action: 'Bekijk de indiening',
    paragraphs: [
      `${submitter ?? 'Iemand'} diende "${title}" in${city ? ` voor ${city}` : ''}.`,
      ...because('Boodschap', note),
    ],
    subject: 'Ingediend',
  }),
  unpublished: ({ reason, title }) => ({
    action: 'Bekijk de tekst',
    paragraphs: [`VVSG haalde "${title}" offline. ${KEPT}`, ...because('Reden', reason)],
    subject: 'Offline gehaald',
  }),
  withdrawn: ({ reason, title }) => ({
    action: 'Bekijk de indiening',
    paragraphs: [`De indiening van "${title}" is ingetrokken.`, ...because('Reden', reason)],
    subject: 'Ingetrokken',
  }),
}
