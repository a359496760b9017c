import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'

import { say } from '../../i18n'
import { SetPasswordForm } from './SetPasswordForm'

/** The page that the link of a mail opens, for somebody who is not logged in. */
export const SetPassword = ({ initPageResult: { req }, searchParams }: AdminViewServerProps) => {
  const token = searchParams?.token
  return (
    <MinimalTemplate>
      <h1>{say(req, 'account.password.title')}</h1>
      <SetPasswordForm token={typeof token === 'string' ? token : ''} />
    </MinimalTemplate>
  )
}
