import { describe, expect, it } from '@jest/globals'

import { REVIEW_ACTIONS } from '../domain/review/transitions'
import { AUDIT_ACTIONS, auditActionLabel, auditStateLabel } from './auditActions'

describe('the audit log in words', () => {
  it.each(AUDIT_ACTIONS)('names %s in both languages', (action) => {
    const [noun = '', verb = ''] = action.split('.')
    const [dutch, english] = [auditActionLabel(action, 'nl'), auditActionLabel(action, 'en')]
    expect([dutch, english]).not.toContain(`${noun}: ${verb}`)
    expect(dutch + english).not.toContain('_')
    expect(dutch).not.toContain(verb)
  })

  it('knows each step of a submission', () => {
    const missing = REVIEW_ACTIONS.filter((action) => !AUDIT_ACTIONS.includes(`review.${action}`))
    expect(missing).toEqual([])
  })

  it('leaves what it does not know as it is', () => {
    expect(auditActionLabel('iets.nieuws', 'nl')).toBe('iets: nieuws')
    expect(auditActionLabel('toString.constructor', 'nl')).toBe('toString: constructor')
    expect(auditStateLabel('constructor', 'nl')).toBe('constructor')
    expect(auditStateLabel('in_review', 'nl')).toBe('in behandeling')
  })
})
