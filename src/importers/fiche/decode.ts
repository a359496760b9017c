import type { FicheError } from './types'

export type DecodeResult =
  { ok: true; text: string; encoding: 'utf-8' | 'windows-1252' } | { ok: false; error: FicheError }

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
    return {
      ok: true,
      text: new TextDecoder('windows-1252').decode(bytes),
      encoding: 'windows-1252',
    }
  }
}

const binary = (message: string): DecodeResult => ({
  ok: false,
  error: { code: 'binary', message },
})
