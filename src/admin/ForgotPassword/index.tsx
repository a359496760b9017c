import { Button } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { say } from '../../i18n'
import { ForgotPasswordForm } from './ForgotPasswordForm'

/** Where somebody asks for a link to choose another password. */
export const ForgotPassword = ({ initPageResult: { req } }: AdminViewServerProps) => (
  <>
    <h1>{say(req, 'account.forgot.title')}</h1>
    <ForgotPasswordForm />
    <Button buttonStyle="secondary" el="link" size="large" to="/admin/login">
      {req.t('authentication:backToLogin')}
    </Button>
  </>
)
