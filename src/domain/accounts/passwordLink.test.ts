import { describe, expect, it } from '@jest/globals'

import { decideLink, isInvited, LINK_LIFETIME } from './passwordLink'

const NOW = new Date('2026-03-10T12:00:00.000Z')
const ago = (milliseconds: number): Date => new Date(NOW.getTime() - milliseconds)
const DAY = 24 * 60 * 60 * 1000

const INVITED = { acceptedAt: null, invitedAt: ago(DAY).toISOString() }
const ACTIVE = { acceptedAt: ago(DAY).toISOString(), invitedAt: ago(2 * DAY).toISOString() }

describe('decideLink', () => {
  it('gives who was invited seven days from then', () => {
    expect(decideLink(INVITED, { at: ago(DAY), purpose: 'invite' }, NOW)).toEqual({
      expiresAt: ago(-6 * DAY),
      purpose: 'invite',
    })
  })

  it('gives who forgot a password an hour from now', () => {
    for (const account of [ACTIVE, {}]) {
      expect(decideLink(account, { at: NOW, purpose: 'reset' }, NOW)).toEqual({
        expiresAt: ago(-LINK_LIFETIME.reset),
        purpose: 'reset',
      })
    }
  })

  it('gives who was invited and says to have forgotten a password the invitation, no longer than it holds', () => {
    expect(decideLink(INVITED, { at: NOW, purpose: 'reset' }, NOW)).toEqual({
      expiresAt: ago(-6 * DAY),
      purpose: 'invite',
    })
    const old = { invitedAt: ago(7 * DAY).toISOString() }
    expect(decideLink(old, { at: NOW, purpose: 'reset' }, NOW)).toBeUndefined()
    expect(decideLink(old, { at: NOW, purpose: 'invite' }, NOW)).toBeUndefined()
  })

  it.each([
    ['who is suspended', { ...INVITED, suspended: true }, NOW, 'invite'],
    ['who is suspended and forgot', { ...ACTIVE, suspended: true }, NOW, 'reset'],
    ['who accepted already', ACTIVE, NOW, 'invite'],
    ['a question that waited too long', ACTIVE, ago(LINK_LIFETIME.reset + 1), 'reset'],
  ] as const)('gives none to %s', (_who, account, at, purpose) => {
    expect(decideLink(account, { at, purpose }, NOW)).toBeUndefined()
  })
})

describe('isInvited', () => {
  it('holds until a password is set', () => {
    expect([INVITED, ACTIVE, {}].map(isInvited)).toEqual([true, false, false])
  })
})
