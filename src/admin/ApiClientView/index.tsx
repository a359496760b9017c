'use client'

import { DefaultEditView, Gutter, useDocumentInfo } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'

import { NewKey } from './NewKey'
import { RotateKey } from './RotateKey'

/** A website and its key: the key is shown when it is made, and by no form after that. */
export const ApiClientView = (props: DocumentViewClientProps) => {
  const { id } = useDocumentInfo()
  if (!id) {
    return (
      <Gutter>
        <NewKey />
      </Gutter>
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
