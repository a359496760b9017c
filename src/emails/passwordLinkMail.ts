import type { LinkPurpose } from '../domain/accounts/passwordLink'
import { cleanLine } from './cleanLine'
import { renderMail } from './renderMail'

type Link = {
  expiresAt: Date
  /** Of the person. */
  name: string
  purpose: LinkPurpose
  url: string
}

type Letter = { html: string; subject: string; text: string }

const WHEN = new Intl.DateTimeFormat('nl-BE', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Brussels',
})

const TEXTS = {
  invite: {
    action: 'Kies een wachtwoord',
    footer:
      'Je krijgt deze mail omdat een beheerder van VVSG je uitnodigde. Verwachtte je dat niet? Dan hoef je niets te doen.',
    paragraphs: [
      'VVSG nodigt je uit om mee te werken aan de Praktijkendatabank: daar staat wat lokale besturen doen voor samenleven, en hoe.',
      'Kies een wachtwoord om je account in gebruik te nemen. Daarna kun je je aanmelden met dit e-mailadres.',
    ],
    subject: 'Uitnodiging voor de Praktijkendatabank',
  },
  reset: {
    action: 'Kies een nieuw wachtwoord',
    footer:
      'Je krijgt deze mail omdat iemand een nieuw wachtwoord vroeg voor je account in de Praktijkendatabank van VVSG. Was jij dat niet? Dan hoef je niets te doen: je wachtwoord blijft wat het is.',
    paragraphs: ['Je vroeg een nieuw wachtwoord voor de Praktijkendatabank.'],
    subject: 'Een nieuw wachtwoord voor de Praktijkendatabank',
  },
} as const satisfies Record<LinkPurpose, object>

/** The mail with the link by which somebody sets a password. */
export const passwordLinkMail = ({ expiresAt, name, purpose, url }: Link): Letter => {
  const { action, footer, paragraphs, subject } = TEXTS[purpose]
  return {
    ...renderMail({
      action: { label: action, url },
      footer,
      paragraphs: [
        `Dag ${cleanLine(name)},`,
        ...paragraphs,
        `De link hieronder werkt één keer, tot ${WHEN.format(expiresAt)}.`,
      ],
      title: subject,
    }),
    subject,
  }
}
