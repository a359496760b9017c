'use client'

import { PublishButton, useAuth, useDocumentInfo } from '@payloadcms/ui'

import { isStaff } from '../../../access/roles'
import { useReviewInfo } from '../review/client'
import { useSay } from '../review/useSay'
import { Submit } from './Submit'

/**
 * The main button of a form: a contributor submits; staff publishes, unless there is a submission,
 * which is decided in the panel.
 */
export const ReviewPublish = () => {
  const { user } = useAuth()
  const { collectionSlug, id, lastUpdateTime } = useDocumentInfo()
  const { language } = useSay()
  const path = id && collectionSlug ? `for/${collectionSlug}/${id}` : undefined
  const { info } = useReviewInfo(path, { changed: lastUpdateTime, language })
  if (isStaff(user)) return info?.review ? null : <PublishButton />
  if (!path || !collectionSlug || !info?.actions.includes('submit')) return null
  return <Submit collection={collectionSlug} id={String(id)} path={path} review={info.review} />
}

/** Taking something offline is a step with a reason, in the panel. */
export const NoUnpublish = () => null
