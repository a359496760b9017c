import { describe, expect, it } from '@jest/globals'

import { passwordProblem } from '../../domain/accounts/password'
import { generatePassword } from './password'

describe('generatePassword', () => {
  it('makes groups of characters that cannot be mistaken for one another', () => {
    expect(generatePassword()).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/)
  })

  it('fits the rules for a password', () => {
    expect(passwordProblem(generatePassword())).toBeUndefined()
  })

  it('never makes the same one twice', () => {
    const many = Array.from({ length: 200 }, generatePassword)

    expect(new Set(many).size).toBe(many.length)
  })
})
