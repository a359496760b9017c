import { describe, expect, it } from '@jest/globals'

import { NOTIFICATION_KINDS } from '../domain/notifications/kinds'
import type { NotificationKind } from '../domain/notifications/kinds'
import { digestMail, notificationMail } from './notificationMail'

const READER = { name: 'Test medewerker', siteUrl: 'https://praktijken.example.org' }

const FACTS = {
  city: 'Stad Voorbeeld',
  note: 'Graag voor de zomer.',
  reason: 'Het contactadres ontbreekt.',
  remarks: ['Vermeld een contactadres.', 'Wat kost het?'],
  scheduledFor: '2026-07-01T07:00:00.000Z',
  submitter: 'Test collega',
  title: 'Operatie Voorbeeld',
}

const URL = 'https://praktijken.example.org/admin/collections/review-requests/1'

const mail = (kind: NotificationKind, facts = FACTS) =>
  notificationMail({ facts, kind, url: URL }, READER)

/** Text and HTML on one line, so that a sentence is found in both. */
const flat = (text: string): string =>
  text
    .replace(/<br>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

const SENTENCES: Record<NotificationKind, { says: string[]; subject: string }> = {
  answered: {
    says: ['Er is geantwoord op een opmerking bij "Operatie Voorbeeld", die jij behandelt.'],
    subject: 'Antwoord op een opmerking: Operatie Voorbeeld',
  },
  assigned: {
    says: ['Jij behandelt nu de indiening van "Operatie Voorbeeld".'],
    subject: 'Aan jou toegewezen: Operatie Voorbeeld',
  },
  changes_requested: {
    says: ['vraagt om iets aan te passen', 'Vermeld een contactadres.', 'Wat kost het?'],
    subject: 'Terug met opmerkingen: Operatie Voorbeeld',
  },
  published: {
    says: ['"Operatie Voorbeeld" is gepubliceerd: wat je indiende, staat nu online.'],
    subject: 'Gepubliceerd: Operatie Voorbeeld',
  },
  rejected: {
    says: ['VVSG publiceert "Operatie Voorbeeld" niet.', 'Reden: Het contactadres ontbreekt.'],
    subject: 'Niet gepubliceerd: Operatie Voorbeeld',
  },
  schedule_failed: {
    says: ['"Operatie Voorbeeld" kwam niet online zoals ingepland.'],
    subject: 'Ingeplande publicatie ging niet door: Operatie Voorbeeld',
  },
  scheduled: {
    says: ['"Operatie Voorbeeld" komt online op 1 juli 2026', '09:00'],
    subject: 'Ingepland: Operatie Voorbeeld',
  },
  submitted: {
    says: [
      'Test collega diende "Operatie Voorbeeld" in voor Stad Voorbeeld.',
      'Boodschap: Graag voor de zomer.',
    ],
    subject: 'Ingediend: Operatie Voorbeeld',
  },
  unpublished: {
    says: ['VVSG haalde "Operatie Voorbeeld" offline.', 'Reden: Het contactadres ontbreekt.'],
    subject: 'Offline gehaald: Operatie Voorbeeld',
  },
  withdrawn: {
    says: ['De indiening van "Operatie Voorbeeld" is ingetrokken.'],
    subject: 'Ingetrokken: Operatie Voorbeeld',
  },
}

describe('a mail about a submission', () => {
  it.each(NOTIFICATION_KINDS)('says in Dutch what happened, as text and as HTML: %s', (kind) => {
    const { html, subject, text } = mail(kind)
    expect(subject).toBe(SENTENCES[kind].subject)
    for (const sentence of ['Dag Test medewerker,', ...SENTENCES[kind].says, URL]) {
      expect(flat(text)).toContain(sentence)
      expect(flat(html)).toContain(sentence)
    }
  })

  it.each(NOTIFICATION_KINDS)('keeps a title on one line and escapes it: %s', (kind) => {
    const title = 'Titel\r\nBcc: iemand@example.org\u2028<script>'
    const { html, subject } = mail(kind, { ...FACTS, title })
    expect(subject).toContain('Titel Bcc: iemand@example.org <script>')
    expect(subject).not.toMatch(/[\r\n\u2028]/)
    expect(html).not.toContain('<script>')
  })

  it('keeps a name on one line, so that it writes no sentences of its own', () => {
    const name = 'Test collega\r\n\r\nMeld je aan op https://ander.example'
    const { text } = mail('submitted', { ...FACTS, city: name, submitter: name })
    expect(text).toContain(
      'Test collega Meld je aan op https://ander.example diende "Operatie Voorbeeld" in voor Test collega Meld',
    )
  })

  it('leaves out what is not there', () => {
    for (const kind of NOTIFICATION_KINDS) {
      const { html, text } = mail(kind, { title: 'Kaal' } as typeof FACTS)
      expect(text + html).not.toMatch(/undefined|null|Reden|Boodschap|Opmerkingen:/)
    }
  })

  it('has a subject that is not too long, whatever the title', () => {
    const { subject } = mail('published', { ...FACTS, title: '😀'.repeat(500) })
    expect([...subject]).toHaveLength(120)
    expect(subject).not.toMatch(/\p{Surrogate}/u)
  })

  it('groups what happened in a day, each with its own link', () => {
    const notices = (['published', 'rejected'] as const).map((kind, index) => ({
      facts: { ...FACTS, title: `Praktijk ${index}` },
      kind,
      url: `https://praktijken.example.org/admin/${index}`,
    }))
    const { html, subject, text } = digestMail(notices, READER)
    expect(subject).toBe('Overzicht: 2 berichten')
    for (const [index, head] of ['Gepubliceerd', 'Niet gepubliceerd'].entries()) {
      expect(text).toContain(
        `- ${head}: Praktijk ${index}\n  https://praktijken.example.org/admin/${index}`,
      )
      expect(html).toContain(`href="https://praktijken.example.org/admin/${index}"`)
    }
    expect(flat(html)).toContain('Reden: Het contactadres ontbreekt.')
    expect(digestMail(notices.slice(0, 1), READER).subject).toBe('Overzicht: 1 bericht')
  })
})
