import { describe, expect, it } from '@jest/globals'

import { REVIEW_STATES } from '../../domain/review/states'
import type { ReviewRequest } from '../../payload-types'
import { documentWords, reviewWords, stateWord } from './words'

const review = (data: Partial<ReviewRequest>): ReviewRequest => ({
  createdAt: '',
  id: '1',
  state: 'submitted',
  submittedAt: '2026-11-11T23:30:00.000Z',
  submittedByName: 'Medewerker',
  updatedAt: '',
  ...data,
})

const city = { isStaff: false, language: 'nl' }
const staff = { isStaff: true, language: 'nl' }

describe('a submission in words', () => {
  it('says when, in the time of here, and by whom', () => {
    expect(reviewWords(review({}), city)).toBe(
      'Op 12 november 2026 ingediend door Medewerker. Nog niet in behandeling.',
    )
  })

  it('says who looks at it, also when it came back to the same person', () => {
    const assigneeName = 'Moderator'
    expect(reviewWords(review({ assigneeName, state: 'in_review' }), city)).toContain(
      'in behandeling bij Moderator',
    )
    expect(reviewWords(review({ assigneeName }), city)).toContain('voor Moderator')
  })

  it('tells a city what to do with remarks, and staff where it is', () => {
    const returned = review({ state: 'changes_requested' })
    expect(reviewWords(returned, city)).toContain('dien opnieuw in')
    expect(reviewWords(returned, staff)).toContain('Terug bij de stad')
  })

  it.each(REVIEW_STATES.map(({ value }) => value))('leaves no place open: %s', (state) => {
    for (const language of ['en', 'nl']) {
      const words = reviewWords(review({ state }), { isStaff: true, language })
      expect(words).not.toMatch(/\{\{|undefined|Invalid/)
      expect(words.length).toBeGreaterThan(5)
    }
  })

  it('has a word for each state in both languages', () => {
    expect(stateWord('changes_requested', 'nl')).toBe('terug met opmerkingen')
    expect(stateWord('changes_requested', 'en')).toBe('changes requested')
  })
})

describe('a document without a submission in words', () => {
  it.each([
    [{ isChanged: false, isNew: true, isOnline: false }, 'Daarna kan je het indienen'],
    [{ isChanged: false, isNew: false, isOnline: false }, 'bezoekers zien het niet'],
    [{ isChanged: false, isNew: false, isOnline: true }, 'Je kan het bewerken'],
    [{ isChanged: true, isNew: false, isOnline: true }, 'een wijziging die nog niemand ziet'],
  ])('%j', (facts, words) => {
    expect(documentWords(facts, city)).toContain(words)
  })

  it('does not tell staff to submit', () => {
    const facts = { isChanged: true, isNew: false, isOnline: true }
    expect(documentWords(facts, staff)).not.toContain('Indienen')
  })
})
