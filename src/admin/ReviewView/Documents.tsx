import type { I18n } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'

import { message } from '../../i18n'
import type { MessageKey } from '../../i18n'
import type { Pinned } from '../review/versions'
import type { Changes } from './changesOf'

type Props = { changes: (Changes | undefined)[]; i18n: I18n; pinned: Pinned[] }

/** The documents of a submission, each with what it changes. */
export const Documents = ({ changes, i18n, pinned }: Props) => {
  const say = (key: MessageKey, values = {}): string => message(i18n.language, key, values)
  return (
    <section aria-label={say('admin.review.documents')} className="review-remarks">
      <h3>{say('admin.review.documents')}</h3>
      <ul className="review-list">
        {pinned.map(({ collection, id, title, versionId }, index) => {
          const address = `/admin/collections/${collection}/${id}`
          const own = changes[index]
          return (
            <li key={id}>
              <Link href={address} prefetch={false}>
                {title}
              </Link>
              {own && (
                <>
                  <span className="review-list__note">{wordsOf(own, i18n)}</span>
                  <Link
                    href={`${address}/versions/${versionId}${
                      own.onlineVersion ? `?versionFrom=${own.onlineVersion}` : ''
                    }`}
                    prefetch={false}
                  >
                    {say(own.onlineVersion ? 'admin.review.changes' : 'admin.review.changes_new')}
                  </Link>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const wordsOf = ({ fields, onlineVersion }: Changes, i18n: I18n): string => {
  if (!onlineVersion) return message(i18n.language, 'admin.review.is_new')
  if (fields.length === 0) return message(i18n.language, 'admin.review.changed_none')
  const labels = fields.map((label) => getTranslation(label, i18n))
  return message(i18n.language, 'admin.review.changed', { fields: labels.join(', ') })
}
