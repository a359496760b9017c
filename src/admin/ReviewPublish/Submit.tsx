'use client'

import {
  Button,
  TextareaInput,
  useDocumentInfo,
  useForm,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { useState } from 'react'

import { revisionIn } from '../../domain/revision/ifMatch'
import type { ReviewRequest } from '../../payload-types'
import { StepDialog } from '../review/StepDialog'
import { useSay } from '../review/useSay'
import { useSteps } from '../review/useSteps'

type Props = {
  collection: string
  id: string
  path: string
  review: null | ReviewRequest
}

const SLUG = 'review-submit'

/** Submits a document to VVSG; what is not saved yet is saved first. */
export const Submit = ({ collection, id, path, review }: Props) => {
  const { openModal } = useModal()
  const { getDataByPath, submit } = useForm()
  const isModified = useFormModified()
  const { hasPublishedDoc, unlockDocument } = useDocumentInfo()
  const { say } = useSay()
  const { step } = useSteps(path)
  const [note, setNote] = useState('')
  const label = say(review ? 'admin.review.submit_again' : 'admin.review.submit')

  /** Answers with the revision that it made of the document; the form shows what is wrong with it. */
  const save = async (): Promise<number | undefined> => {
    const saved = (await submit({
      action: `/api/${collection}/${id}?depth=0&draft=true&fallback-locale=null`,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })) as { res?: Response } | undefined
    return saved?.res?.ok ? revisionIn(saved.res.headers.get('ETag') ?? '') : undefined
  }

  const confirm = async (): Promise<string | undefined> => {
    const seen = isModified ? await save() : getDataByPath<number | undefined>('revision')
    if (isModified && seen === undefined) return say('admin.review.save_first')
    await step('submit', {
      documents: [{ collection, id, revision: seen }],
      ...(note.trim() && { note: note.trim() }),
    })
    // Who reviews it is not to be told that somebody is still editing.
    await unlockDocument(id, collection)
    setNote('')
    return undefined
  }

  return (
    <>
      <Button
        id="action-review-submit"
        margin={false}
        onClick={() => openModal(SLUG)}
        size="medium"
        type="button"
      >
        {label}
      </Button>
      <StepDialog
        body={say('admin.review.submit_body')}
        confirmLabel={label}
        onConfirm={confirm}
        slug={SLUG}
        title={label}
      >
        {!hasPublishedDoc && <p>{say('admin.review.goes_along')}</p>}
        {isModified && <p>{say('admin.review.saved_first')}</p>}
        <TextareaInput
          description={say('admin.review.note_optional')}
          label={say('admin.review.note_label')}
          onChange={({ target }) => setNote(target.value)}
          path="review-submit-text"
          rows={4}
          value={note}
        />
      </StepDialog>
    </>
  )
}
