'use client'

import { useAuth, useDocumentInfo, useForm, useFormInitializing } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

import { cityOf, isContributor } from '../../../access/roles'
import { IMPLEMENTATIONS } from '../../../collections/slugs'

/** Fills in what a new implementation is about: the practice that a link named, the own city. */
export const Prefill = () => {
  const { user } = useAuth()
  const { collectionSlug } = useDocumentInfo()
  const { dispatchFields, getField } = useForm()
  const isInitializing = useFormInitializing()
  const practice = useSearchParams().get('praktijk')
  const city = isContributor(user) ? cityOf(user) : undefined

  useEffect(() => {
    if (isInitializing || collectionSlug !== IMPLEMENTATIONS) return
    for (const [path, value] of Object.entries({ city, practice })) {
      if (value && getField(path) && !getField(path)?.value)
        dispatchFields({ path, type: 'UPDATE', value })
    }
  }, [city, collectionSlug, dispatchFields, getField, isInitializing, practice])
  return null
}
