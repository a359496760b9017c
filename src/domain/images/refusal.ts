import { MAX_PIXELS, MAX_SIDE } from './limits'

const MEGAPIXELS = MAX_PIXELS / 1_000_000

type Reason = { en: string; nl: string; status: 400 | 413 }

/**
 * Why a file is refused: a stable code for programs, a sentence for people (what happened, what to
 * do), and the HTTP status.
 */
export const REFUSALS = {
  file_animated: {
    en: 'Moving images are not accepted. Upload a still image (jpeg, png, webp or avif).',
    nl: 'Bewegende beelden worden niet aanvaard. Laad een stilstaande afbeelding op (jpeg, png, webp of avif).',
    status: 400,
  },
  file_empty: {
    en: 'The file is empty. Choose another file.',
    nl: 'Het bestand is leeg. Kies een ander bestand.',
    status: 400,
  },
  file_missing: {
    en: 'No file was chosen. Choose an image (jpeg, png, webp or avif).',
    nl: 'Er is geen bestand gekozen. Kies een afbeelding (jpeg, png, webp of avif).',
    status: 400,
  },
  file_not_an_image: {
    en: 'This file is not an image that is accepted. Upload a jpeg, png, webp or avif.',
    nl: 'Dit bestand is geen afbeelding die aanvaard wordt. Laad een jpeg, png, webp of avif op.',
    status: 400,
  },
  file_replaced: {
    en: 'The file of an existing image cannot be replaced. Upload a new image and choose that one.',
    nl: 'Het bestand van een bestaande afbeelding kan niet vervangen worden. Laad een nieuwe afbeelding op en kies die.',
    status: 400,
  },
  file_too_large: {
    en: 'The file is larger than 10 MB. Make the image smaller and upload it again.',
    nl: 'Het bestand is groter dan 10 MB. Verklein de afbeelding en laad ze opnieuw op.',
    status: 413,
  },
  file_too_many_pixels: {
    en: `The image has too many pixels (at most ${MEGAPIXELS} megapixels, and ${MAX_SIDE} a side). Make it smaller and upload it again.`,
    nl: `De afbeelding heeft te veel beeldpunten (hoogstens ${MEGAPIXELS} megapixel, en ${MAX_SIDE} per zijde). Verklein ze en laad ze opnieuw op.`,
    status: 400,
  },
  file_unreadable: {
    en: 'The image is damaged or incomplete and cannot be read. Save it again and try once more.',
    nl: 'De afbeelding is beschadigd of onvolledig en kan niet gelezen worden. Bewaar ze opnieuw en probeer nog eens.',
    status: 400,
  },
} as const satisfies Record<string, Reason>

export type Refusal = keyof typeof REFUSALS
