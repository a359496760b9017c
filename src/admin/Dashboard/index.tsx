import type { I18n } from '@payloadcms/translations'
import type { PayloadRequest, ServerProps } from 'payload'
import { createLocalReq } from 'payload'

import { isContributor, isStaff } from '../../../access/roles'
import { message } from '../../i18n'
import { CityDashboard } from './CityDashboard'
import { Queue } from './Queue'

import './index.css'

/** What its reader comes for, above the cards of the start page. */
export const Dashboard = async ({ i18n, payload, user }: ServerProps) => {
  if (!user) return null
  const req: PayloadRequest = await createLocalReq({ req: { i18n: i18n as I18n }, user }, payload)
  const name = 'name' in user ? user.name : ''
  return (
    <div className="start">
      <h1 className="start__hello">{message(i18n.language, 'admin.dashboard.hello', { name })}</h1>
      {isStaff(user) && <Queue req={req} />}
      {isContributor(user) && <CityDashboard req={req} />}
    </div>
  )
}
