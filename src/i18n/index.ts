import { en } from './en'
import { nl } from './nl'

export type Language = 'en' | 'nl'

export type MessageKey = keyof typeof nl

type Values = Record<string, number | string>

const MESSAGES: Record<Language, Record<MessageKey, string>> = { en, nl }

/**
 * A message in the language of whoever reads it.
 *
 * @param language anything but `en` gives Dutch
 * @param values fill the `{{name}}` places
 */
export const message = (
  language: string | undefined,
  key: MessageKey,
  values: Values = {},
): string =>
  MESSAGES[language === 'en' ? 'en' : 'nl'][key].replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    String(values[name] ?? place),
  )

/** The language of a request: Dutch, unless its cookie or `Accept-Language` asks for English. */
export const languageOf = (req: { i18n?: { language?: string } } | undefined): Language =>
  req?.i18n?.language === 'en' ? 'en' : 'nl'

/** A message for the person behind a request. */
export const say = (
  req: { i18n?: { language?: string } } | undefined,
  key: MessageKey,
  values?: Values,
): string => message(languageOf(req), key, values)

/** A label or description for the admin, in both its languages. */
export const nlEn = (dutch: string, english: string): { en: string; nl: string } => ({
  en: english,
  nl: dutch,
})
