'use client'

import { useAuth, useDocumentInfo, useForm, useFormInitializing } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

import { cityOf, isContributor } from '../../../access/roles'
import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'

/** Fills in what a new document is about: the own city, and the practice that a link named. */
export const Prefill = () => {
  const { user } = useAuth()
  const { collectionSlug, id } = useDocumentInfo()
  const { dispatchFields, getField } = useForm()
  const isInitializing = useFormInitializing()
  const named = useSearchParams().get('praktijk')
  const city = isContributor(user) ? cityOf(user) : undefined

  useEffect(() => {
    if (isInitializing || id) return
    const known = {
      [collectionSlug === PRACTICES ? 'owner' : 'city']: city,
      ...(collectionSlug === IMPLEMENTATIONS && { practice: named }),
    }
    for (const [path, value] of Object.entries(known)) {
      if (value && getField(path) && !getField(path)?.value)
        dispatchFields({ path, type: 'UPDATE', value })
    }
  }, [city, collectionSlug, dispatchFields, getField, id, isInitializing, named])
  return null
}
