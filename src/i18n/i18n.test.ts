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

  it('label the admin in both languages', () => {
    expect(nlEn('Stad', 'City')).toEqual({ en: 'City', nl: 'Stad' })
  })
})
