'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Heads the form of a new document by what it is to be, where the framework says “[Untitled]”. */
export const NewTitle = () => {
  const { i18n, t } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const label = collectionSlug && getEntityConfig({ collectionSlug })?.labels.singular
  const isUntitled = !id && title === `[${t('general:untitled')}]`

  useEffect(() => {
    if (!isUntitled || !label) return undefined
    const title = t('general:newLabel', { label: getTranslation(label, i18n) })
    // The framework sets its own in the same turn, after this one.
    const frame = requestAnimationFrame(() => setDocumentTitle(title))
    return () => cancelAnimationFrame(frame)
  }, [i18n, isUntitled, label, setDocumentTitle, t])
  return null
}
