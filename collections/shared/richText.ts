import {
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldAffectingData, RichTextField, TextField } from 'payload'

import { refuseForeignNodes } from '../../hooks/shared/refuseForeignNodes'
import { validateLinkAddress } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'

type Options = Pick<RichTextField, 'name'> & {
  description?: ReturnType<typeof nlEn>
  label: ReturnType<typeof nlEn>
  required?: boolean
}

const url: TextField = {
  name: 'url',
  type: 'text',
  label: nlEn('Adres', 'Address'),
  required: true,
  validate: validateLinkAddress,
}

/** A link goes to an address and nowhere else: that is no choice to show. */
const hideType = (field: FieldAffectingData): FieldAffectingData =>
  field.name === 'linkType' && field.type === 'radio'
    ? { ...field, admin: { ...field.admin, hidden: true } }
    : field

/**
 * Text with the little formatting that each website can show: subheadings, bold, italic, lists and
 * links to an address. No images, colours or alignment (WCAG: the site decides on presentation).
 */
export const richText = ({
  name,
  description,
  label,
  required = false,
}: Options): RichTextField => ({
  name,
  type: 'richText',
  admin: { ...(description && { description }) },
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({
        enabledCollections: [],
        fields: ({ defaultFields }) => [
          ...defaultFields.filter(({ name }) => name !== 'url').map(hideType),
          url,
        ],
      }),
      FixedToolbarFeature(),
    ],
  }),
  hooks: { beforeValidate: [refuseForeignNodes(label)] },
  label,
  required,
})
