'use client'

import {
  DefaultEditView,
  Gutter,
  SetDocumentStepNav,
  useConfig,
  useDocumentInfo,
} from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'

import { API_CLIENTS } from '../../../collections/slugs'
import { NewTitle } from '../NewTitle'
import { NewKey } from './NewKey'
import { RotateKey } from './RotateKey'

import './index.css'

/** A website and its key: the key is shown when it is made, and by no form after that. */
export const ApiClientView = (props: DocumentViewClientProps) => {
  const { id } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  if (!id) {
    const { labels } = getEntityConfig({ collectionSlug: API_CLIENTS })
    return (
      <>
        <NewTitle />
        <SetDocumentStepNav collectionSlug={API_CLIENTS} pluralLabel={labels.plural} />
        <Gutter className="api-client">
          <NewKey />
        </Gutter>
      </>
    )
  }
  return (
    <>
      <DefaultEditView {...props} />
      <Gutter>
        <RotateKey id={String(id)} />
      </Gutter>
    </>
  )
}
