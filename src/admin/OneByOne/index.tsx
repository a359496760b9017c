import type { BeforeListTableServerProps } from 'payload'

import { isContributor } from '../../../access/roles'

import './index.css'

/** A contributor changes one document at a time: nothing is to be ticked in a list. */
export const OneByOne = ({ user }: BeforeListTableServerProps) =>
  isContributor(user) ? <span className="one-by-one" hidden /> : null
