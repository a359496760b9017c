/** The shortest and longest text alternative, in characters. */
export const ALT_MIN = 5
export const ALT_MAX = 250

export type AltProblem = 'file-name' | 'missing' | 'says-nothing' | 'too-long' | 'too-short'

const IMAGE_FILE = /\.(avif|bmp|gif|heic|heif|jpe?g|png|svg|tiff?|webp)$/i
/** What cameras, phones and screens call their files: IMG_2041, DSC00012, PXL_20260101, P1010001. */
const CAMERA_NAME = /^(dsc[fn]?|img|p|pxl|screenshot|schermafbeelding|wp)[\s_-]*[\d_.\s-]+$/i
const WORDS_FOR_AN_IMAGE =
  /^(een )?(afbeelding|banner|beeld|figuur|foto|icoon|image|illustratie|photo|picture|plaatje|prent)('?s|en)?[\s_.()-]*\d*[\s_.()-]*$/i

/**
 * What is wrong with a text alternative, or undefined. It has to say what is to be seen: the name
 * of the file or the word "foto" tells a visitor who does not see the image nothing (WCAG 1.1.1).
 */
export const altProblem = (alt: unknown): AltProblem | undefined => {
  const text = typeof alt === 'string' ? alt.trim() : ''
  if (!text) return 'missing'
  if (IMAGE_FILE.test(text) || CAMERA_NAME.test(text)) return 'file-name'
  if (WORDS_FOR_AN_IMAGE.test(text)) return 'says-nothing'
  if (text.length < ALT_MIN) return 'too-short'
  return text.length > ALT_MAX ? 'too-long' : undefined
}
