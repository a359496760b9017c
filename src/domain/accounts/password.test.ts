import { describe, expect, it } from '@jest/globals'

import { passwordProblem } from './password'
import { PASSWORD_MAX, PASSWORD_MIN } from './passwordLength'

const PERSON = { email: 'an.dewaele@stad.example', name: 'An Dewaele' }

/** Long and without a pattern that a guess would start with. */
const LONG = 'zeven kromme paarden zingen over regen in de trein naar zee en dromen luid van soep '

describe('passwordProblem', () => {
  it.each([
    'de kat krabt de krullen',
    'een lange zin voor de test',
    'abx3p-9fkqz-mnr7t-wd8vh',
    'Gemeente zonder zorgen 77',
  ])('finds nothing wrong with %j', (password) => {
    expect(passwordProblem(password, PERSON)).toBeUndefined()
  })

  it.each([undefined, null, 123_456_789_012, '', 'kort genoeg'])(
    'finds %j too short or no text',
    (password) => {
      expect(passwordProblem(password, PERSON)).toBe('length')
    },
  )

  it('counts characters as a person does', () => {
    const sentence = LONG.repeat(2)
    expect(passwordProblem(sentence.slice(0, PASSWORD_MAX))).toBeUndefined()
    expect(passwordProblem(sentence.slice(0, PASSWORD_MAX + 1))).toBe('length')
    expect(passwordProblem(sentence.slice(0, PASSWORD_MIN))).toBeUndefined()
    expect(passwordProblem(sentence.slice(0, PASSWORD_MIN - 1))).toBe('length')
    expect(passwordProblem('😀'.repeat(PASSWORD_MIN / 2))).toBe('length')
  })

  it.each([
    'wachtwoord123',
    'W@chtw00rd1234',
    'password1234',
    'qwertyuiop123',
    'azertyuiop123',
    'aaaaaaaaaaaaaaaa',
    '123456789012',
    'samenlevensamenleven',
    'x'.repeat(PASSWORD_MAX),
  ])('finds %j common', (password) => {
    expect(passwordProblem(password, PERSON)).toBe('common')
  })

  it.each([
    'an.dewaele@stad.example',
    'AN.DEWAELE@stad.example',
    'An Dewaele 26',
    'dewaeledewaele',
  ])('finds %j personal, for that person alone', (password) => {
    expect(passwordProblem(password, PERSON)).toBe('personal')
    expect(passwordProblem(password)).not.toBe('personal')
  })
})
