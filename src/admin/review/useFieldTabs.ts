import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'

import { namedFields } from './fields'

/** The fields of a collection's form by name, each with the label of its tab. */
export const useFieldTabs = (collection: string): Map<string, string | undefined> => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const config = getEntityConfig({ collectionSlug: collection })
  return new Map(
    namedFields(config?.fields ?? []).map(({ name, tab }) => [
      name,
      tab && getTranslation(tab, i18n),
    ]),
  )
}
