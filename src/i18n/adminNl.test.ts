import { describe, expect, it } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'
import { nl } from '@payloadcms/translations/languages/nl'

import { adminEn, adminNl } from './adminNl'

type Texts = Record<string, Record<string, string>>

const flat = (texts: unknown): Map<string, string> =>
  new Map(
    Object.entries(texts as Texts).flatMap(([group, own]) =>
      Object.entries(own).map(([key, text]): [string, string] => [`${group}:${key}`, text]),
    ),
  )

const english = flat(en.translations)
const dutch = new Map([...flat(nl.translations), ...flat(adminNl)])

/** Parts of the framework that this product leaves out. */
const LEFT_OUT =
  /^(folder|localization):|^authentication:(beginCreateFirstUser|forgotPasswordUsername|generatingNewAPIKey|newAccountCreated|verifyYourEmail)|^general:moveConfirm|^version:aboutToUnpublishIn/

const places = (text: string | undefined): string[] => (text?.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('the Dutch texts of the admin', () => {
  const shown = [...dutch].filter(([key]) => !LEFT_OUT.test(key))

  it('say “je” all through', () => {
    expect(shown.filter(([, text]) => /\b(u|uw)\b/i.test(text))).toEqual([])
  })

  it('are no English sentences', () => {
    const same = shown.filter(([key, text]) => text === english.get(key) && text.includes(' '))
    expect(same).toEqual([])
  })

  it('are as short as what they translate', () => {
    const long = shown.filter(
      ([key, text]) => text.length > 2.5 * (english.get(key)?.length ?? Infinity) + 40,
    )
    expect(long).toEqual([])
  })

  it.each([
    ['Dutch', flat(adminNl)],
    ['English', flat(adminEn)],
  ])('replace texts that exist, with no other places to fill (%s)', (_, own) => {
    const wrong = [...own].filter(([key, text]) => {
      const original = places(english.get(key))
      return !english.has(key) || places(text).some((place) => !original.includes(place))
    })
    expect(wrong).toEqual([])
  })
})
