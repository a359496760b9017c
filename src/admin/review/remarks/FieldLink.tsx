'use client'

import { Link } from '@payloadcms/ui'

import { FIELD_PARAMETER, jumpToField } from '../jumpToField'
import type { FieldOfReview } from '../useFieldNames'

type Props = { documentId: string | undefined; field: FieldOfReview }

/** The label of a field: brings that field into view, on this page or on its document's. */
export const FieldLink = ({ documentId, field }: Props) => {
  const { collection, entityId, label, name, tab, title } = field
  if (entityId === documentId)
    return (
      <button className="review-remark__field" onClick={() => jumpToField(name, tab)} type="button">
        {label}
      </button>
    )
  return (
    <Link
      className="review-remark__field"
      href={`/admin/collections/${collection}/${entityId}?${FIELD_PARAMETER}=${name}`}
      prefetch={false}
    >
      {label} ({title})
    </Link>
  )
}
