import { describe, expect, it } from '@jest/globals'

import { en } from './en'
import { languageOf, message, nlEn, say } from './index'
import { nl } from './nl'

const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('messages', () => {
  it('exist in both languages under the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort())
  })

  it.each(Object.keys(nl) as (keyof typeof nl)[])('%s has the same places in both', (key) => {
    expect(places(en[key])).toEqual(places(nl[key]))
    expect(en[key]).not.toBe(nl[key])
  })

  it('fill their places', () => {
    expect(message('nl', 'validation.digits', { length: 5 })).toBe('Vul precies 5 cijfers in.')
  })

  it('are Dutch unless English is asked for', () => {
    expect(message(undefined, 'error.locked')).toBe(nl['error.locked'])
    expect(message('fr', 'error.locked')).toBe(nl['error.locked'])
    expect(message('en', 'error.locked')).toBe(en['error.locked'])
  })

  it('follow the language of the request', () => {
    expect(languageOf({ i18n: { language: 'en' } })).toBe('en')
    expect(languageOf(undefined)).toBe('nl')
    expect(say({ i18n: { language: 'en' } }, 'error.locked')).toBe(en['error.locked'])
  })

  // Of a refusal that has a colon, the framework's forms make a list (3.90.2): the rest, cut at commas.
  it.each([
    'error.in_use',
    'error.last_admin',
    'error.newer_draft',
    'error.stale',
    'error.stale_advice',
    'error.stale_own',
    'review.bypass',
    'review.locked',
    'review.locked_with',
    'validation.current_password_missing',
    'validation.current_password_wrong',
    'validation.password_common',
    'validation.password_length',
    'validation.password_personal',
  ] as const)('%s reads as one text above a form', (key) => {
    for (const language of ['en', 'nl']) expect(message(language, key)).not.toContain(':')
  })

  it('label the admin in both languages', () => {
    expect(nlEn('Stad', 'City')).toEqual({ en: 'City', nl: 'Stad' })
  })
})
