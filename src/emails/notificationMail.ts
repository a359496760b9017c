import type { NotificationKind } from '../domain/notifications/kinds'
import { cleanLine } from './cleanLine'
import { TEXTS } from './notificationTexts'
import type { Facts } from './notificationTexts'
import { renderMail } from './renderMail'

export type Notice = { facts: Facts; kind: NotificationKind; url: string }

type Reader = { name: string; siteUrl: string }

type Letter = { html: string; subject: string; text: string }

/** Mail programs cut longer ones. */
const LONGEST_SUBJECT = 120

/** One mail about one thing that happened. */
export const notificationMail = (notice: Notice, reader: Reader): Letter => {
  const { action, paragraphs } = telling(notice)
  const subject = subjectOf(notice)
  return {
    ...renderMail({
      action: { label: action, url: notice.url },
      footer: footer(reader, 'Liever één overzicht per dag?'),
      paragraphs: [greeting(reader), ...paragraphs],
      title: subject,
    }),
    subject,
  }
}

/** One mail about all that happened since the last one, the oldest first. */
export const digestMail = (notices: readonly Notice[], reader: Reader): Letter => {
  const subject =
    notices.length === 1 ? 'Overzicht: 1 bericht' : `Overzicht: ${notices.length} berichten`
  return {
    ...renderMail({
      footer: footer(reader, 'Liever meteen een mail bij elk bericht?'),
      paragraphs: [
        greeting(reader),
        'Dit gebeurde sinds je vorige overzicht:',
        ...notices.flatMap((notice) => [
          [{ text: subjectOf(notice), url: notice.url }],
          ...telling(notice).paragraphs,
        ]),
      ],
      title: subject,
    }),
    subject,
  }
}

/** What is one line stays one: a name with line ends could write sentences of its own. */
const telling = ({ facts: { city, submitter, title, ...facts }, kind }: Notice) =>
  TEXTS[kind]({
    ...facts,
    city: city && cleanLine(city),
    submitter: submitter && cleanLine(submitter),
    title: cleanLine(title),
  })

const subjectOf = (notice: Notice): string => {
  const whole = `${telling(notice).subject}: ${cleanLine(notice.facts.title)}`
  const characters = [...whole]
  return characters.length > LONGEST_SUBJECT
    ? `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`
    : whole
}

const greeting = ({ name }: Reader): string => `Dag ${cleanLine(name)},`

const footer = ({ siteUrl }: Reader, question: string): string =>
  `Je krijgt deze mail omdat je een account hebt in de Praktijkendatabank van VVSG. ${question} Dat kies je bij je account: ${siteUrl}/admin/account`
