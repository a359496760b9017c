'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import type { ReviewRequest } from '../../payload-types'
import { useSay } from './useSay'
import { decidedWords } from './words'

type Props = {
  /** Asks again when it changes. */
  changed: unknown
  documentId: string
}

const LIMIT = 5

/** The submissions of a document that are decided: their remarks stay readable. */
export const History = ({ changed, documentId }: Props) => {
  const { language, say } = useSay()
  const [reviews, setReviews] = useState<ReviewRequest[]>([])

  useEffect(() => {
    let isShown = true
    const where = `where[documents.entityId][equals]=${documentId}&where[state][in]=published,rejected,withdrawn`
    const load = async (): Promise<void> => {
      const answer = await fetch(
        `/api/${REVIEW_REQUESTS}?depth=0&limit=${LIMIT}&sort=-submittedAt&${where}`,
        { credentials: 'include' },
      )
      if (!answer.ok || !isShown) return
      setReviews(((await answer.json()) as { docs: ReviewRequest[] }).docs)
    }
    void load()
    return () => {
      isShown = false
    }
  }, [changed, documentId])

  if (reviews.length === 0) return null
  return (
    <section aria-label={say('admin.review.history')} className="review-history">
      <h3>{say('admin.review.history')}</h3>
      <ul className="review-list">
        {reviews.map((review) => (
          <li key={review.id}>
            <Link href={`/admin/collections/${REVIEW_REQUESTS}/${review.id}`} prefetch={false}>
              {decidedWords(review, language)}
            </Link>
            {review.reason && <span className="review-list__note">{review.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
