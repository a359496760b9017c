import { slugify } from '../domain/slug'
import { readCsv } from './csv'

/** A municipality, or another authority that carries out practices, as it is on 1 January 2025. */
export type CitySeed = {
  aliases: Alias[]
  kbo?: string
  kboOcmw?: string
  kind: 'gemeente' | 'rand' | 'vgc'
  /** Longitude and latitude, in degrees. */
  location?: [number, number]
  name: string
  nis: string
  ovo?: string
  postalCodes: string[]
  province?: string
  slug: string
  wikidata?: string
}

/** A name that a municipality had, or that a municipality had which is part of it now. */
type Alias = { kind: string; name: string; nis?: string }
