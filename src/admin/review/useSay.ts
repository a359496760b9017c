import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import { message } from '../../i18n'
import type { MessageKey } from '../../i18n'

type Say = (key: MessageKey, values?: Record<string, number | string>) => string

/** The product's own messages in the language of whoever looks at the admin. */
export const useSay = (): { language: string; say: Say } => {
  const {
    i18n: { language },
  } = useTranslation()
  const say = useCallback<Say>((key, values) => message(language, key, values), [language])
  return { language, say }
}
