import { getTranslation } from '@payloadcms/translations'
import { CollectionCards } from '@payloadcms/ui/rsc'
import type { StaticLabel, WidgetServerProps } from 'payload'
import { isolateObjectProperty } from 'payload'

/**
 * The framework's cards of the start page. For the names of their buttons it hands over a label in all
 * languages at once (3.90.2), which reads as “[object Object]”: here it is put in the reader's first.
 */
export const Cards = (props: WidgetServerProps) => {
  const req = isolateObjectProperty(props.req, 'i18n')
  const { i18n } = props.req
  const t: typeof i18n.t = (key, values?: Record<string, unknown>) => {
    const label = values?.label as StaticLabel | undefined
    return i18n.t(key, { ...values, ...(label && { label: getTranslation(label, i18n) }) })
  }
  req.i18n = { ...i18n, t }
  return <CollectionCards {...props} req={req} />
}
