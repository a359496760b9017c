import type { FicheError } from './types'

export type DecodeResult =
  { ok: true; text: string; encoding: 'utf-8' | 'windows-1252' } | { ok: false; error: FicheError }

// The bytes 0x80-0x9F of Windows-1252 (WHATWG Encoding, index-windows-1252); every other byte is its code point.
// TextDecoder is not asked: Node 20.18.3 to 24 decode these bytes as Latin-1 (nodejs/node#60888).
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F' + '\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Reads a file's bytes as text: UTF-8 (a byte order mark is dropped), else Windows-1252, which older exports
 * use. The text is not normalised: composed and decomposed letters stay as typed, comparison keys fold both.
 * @returns an error 'binary' when the bytes are no text
 */
export const decodeFiche = (bytes: Uint8Array): DecodeResult => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return binary('Dit bestand is opgeslagen als UTF-16. Sla het op als tekst in UTF-8.')
  }
  if (bytes.includes(0)) {
    return binary('Dit bestand is geen tekst. Sla de fiche op als een tekstbestand (.txt, UTF-8).')
  }
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
    }
  } catch {
    return { ok: true, text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  }
}

const binary = (message: string): DecodeResult => ({
  ok: false,
  error: { code: 'binary', message },
})

const decodeWindows1252 = (bytes: Uint8Array): string => {
  const characters = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte),
  )
  return characters.join('')
}
