import { toast, useDocumentInfo, useRouteCache } from '@payloadcms/ui'
import { useCallback } from 'react'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { takeStep, useReviewInfo } from './client'
import type { InfoPath, ReviewInfo } from './client'
import { reloadAndSay } from './said'
import { useSay } from './useSay'

/** @param isPublic when visitors see something else than before */
export type Step = (path: string, body: unknown, isPublic?: boolean) => Promise<void>

type Steps = {
  info: ReviewInfo | undefined
  /** Takes a step, says that it is taken and shows what changed. */
  step: Step
}

/**
 * The steps of a submission for the page of a document or of a submission.
 *
 * @param path where the server says what may be done
 */
export const useSteps = (path: InfoPath): Steps => {
  const { language } = useSay()
  const { collectionSlug, data, getDocPermissions, hasSavePermission, lastUpdateTime } =
    useDocumentInfo()
  const { clearRouteCache } = useRouteCache()
  const { info, reload } = useReviewInfo(path, { changed: lastUpdateTime, language })

  const step = useCallback<Step>(
    async (where, body, isPublic = false) => {
      const said = await takeStep({ body, language, path: where })
      if (isPublic) return reloadAndSay(said)
      if (said) toast.success(said)
      await reload()
      // What the form lets its reader change depends on the submission.
      if (data && collectionSlug !== REVIEW_REQUESTS) await getDocPermissions(data)
      // A form that can be written in keeps what is in it: a fresh page would put that back.
      if (!hasSavePermission || collectionSlug === REVIEW_REQUESTS) clearRouteCache()
    },
    [clearRouteCache, collectionSlug, data, getDocPermissions, hasSavePermission, language, reload],
  )
  return { info, step }
}
