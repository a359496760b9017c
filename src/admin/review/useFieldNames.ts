import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { ReviewRequest } from '../../payload-types'
import { namedFields } from './fields'
import { pinnedOf } from './versions'

/** A field of a document of a submission, in the reader's language. */
export type FieldOfReview = {
  collection: string
  entityId: string
  label: string
  name: string
  tab?: string
  /** Of the document. */
  title: string
}

/** The fields that remarks of a submission can be about. */
export const useFieldNames = (review: ReviewRequest): FieldOfReview[] => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  return useMemo(
    () =>
      pinnedOf(review).flatMap(({ collection, id, title }) => {
        const config = getEntityConfig({ collectionSlug: collection })
        return namedFields(config?.fields ?? []).map(({ label, name, tab }) => ({
          collection,
          entityId: id,
          label: getTranslation(label, i18n),
          name,
          ...(tab && { tab: getTranslation(tab, i18n) }),
          title,
        }))
      }),
    [getEntityConfig, i18n, review],
  )
}
