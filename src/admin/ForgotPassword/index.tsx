import { Button } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { SITE_SETTINGS } from '../../../collections/slugs'
import { say } from '../../i18n'

/**
 * What to do about a forgotten password. The product sends no e-mail, so the framework's form would
 * promise one that never comes.
 */
export const ForgotPassword = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const { contactEmail } = await req.payload.findGlobal({
    depth: 0,
    overrideAccess: false,
    req,
    slug: SITE_SETTINGS,
  })
  return (
    <>
      <h1>{req.t('authentication:forgotPassword')}</h1>
      <p>{say(req, 'admin.forgot_password')}</p>
      {contactEmail && (
        <p>
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </p>
      )}
      <Button buttonStyle="secondary" el="link" size="large" to="/admin/login">
        {req.t('authentication:backToLogin')}
      </Button>
    </>
  )
}
