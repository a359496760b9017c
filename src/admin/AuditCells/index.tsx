'use client'

import { Link, ReactSelect, useConfig, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { AUDIT_LOG } from '../../../collections/slugs'
import type { Language } from '../../i18n'
import { AUDIT_ACTIONS, auditActionLabel, auditStateLabel } from '../../i18n/auditActions'

type Props = DefaultCellComponentProps

const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'nl')

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was done, in words. */
export const ActionCell = ({ cellData }: Props) => {
  const language = useLanguage()
  return <span title={textOf(cellData)}>{auditActionLabel(textOf(cellData), language)}</span>
}

/** A state or a role, in words; the id of a city as it is. */
export const StateCell = ({ cellData }: Props) => {
  const language = useLanguage()
  return <span>{auditStateLabel(textOf(cellData), language)}</span>
}

/** The document's title as it was, with a way to the document as it is now. */
export const DocumentCell = ({ cellData, rowData }: Props) => {
  const { config, getEntityConfig } = useConfig()
  const { entity, entityId } = rowData as { entity?: string; entityId?: string }
  const title = textOf(cellData) || textOf(entityId)
  const isKnown = entity && entity !== AUDIT_LOG && getEntityConfig({ collectionSlug: entity })
  if (!isKnown || !entityId || /\.(delete|purge)$/.test(textOf(rowData.action))) {
    return <span>{title}</span>
  }
  const href = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${entity}/${entityId}`,
  })
  return (
    <Link href={href} prefetch={false}>
      {title}
    </Link>
  )
}

type FilterProps = {
  disabled?: boolean
  onChange: (value: string) => void
  value?: unknown
}

/** Picks an action to filter on; a part of its name may be typed as well. */
export const ActionFilter = ({ disabled = false, onChange, value }: FilterProps) => {
  const language = useLanguage()
  const optionOf = (action: string) => ({
    label: auditActionLabel(action, language),
    value: action,
  })
  const chosen = textOf(value)
  return (
    <ReactSelect
      disabled={disabled}
      isClearable
      isCreatable
      onChange={(option) => onChange(Array.isArray(option) ? '' : textOf(option?.value))}
      options={AUDIT_ACTIONS.map(optionOf)}
      {...(chosen && { value: optionOf(chosen) })}
    />
  )
}
