import { describe, expect, it } from '@jest/globals'

import { generatePassword, PASSWORD_MAX, PASSWORD_MIN } from './password'

describe('generatePassword', () => {
  it('makes groups of characters that cannot be mistaken for one another', () => {
    expect(generatePassword()).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/)
  })

  it('fits the rules for a password', () => {
    const { length } = generatePassword()

    expect(length).toBeGreaterThanOrEqual(PASSWORD_MIN)
    expect(length).toBeLessThanOrEqual(PASSWORD_MAX)
  })

  it('never makes the same one twice', () => {
    const many = Array.from({ length: 200 }, generatePassword)

    expect(new Set(many).size).toBe(many.length)
  })
})
