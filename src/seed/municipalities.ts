import { slugify } from '../domain/slug'
import type { City } from '../payload-types'
import { readCsv } from './csv'

/** An authority that carries out practices, as it is on 1 January 2025. */
export type CitySeed = {
  aliases: Alias[]
  kbo?: string
  kboOcmw?: string
  kind: 'gemeente' | 'rand' | 'vgc'
  /** A point inside, in degrees (WGS 84). */
  location?: { lat: number; lon: number }
  name: string
  nis?: string
  ovo?: string
  postalCodes: string[]
  province?: Province
  slug: string
  wikidata?: string
}

type Province = NonNullable<City['province']>

/** The name of a municipality that is part of another one now, with the code that it had. */
type Alias = { kind: 'merged-2019' | 'merged-2025'; name: string; nis?: string }

type Column =
  | 'kbo'
  | 'kbo_ocmw'
  | 'lat'
  | 'lon'
  | 'name'
  | 'nis'
  | 'ovo'
  | 'postal_codes'
  | 'province'
  | 'wikidata'

/** Authorities that take part in the programme without being a Flemish municipality. */
const OTHERS: CitySeed[] = [
  {
    aliases: [],
    kind: 'vgc',
    name: 'Vlaamse Gemeenschapscommissie',
    postalCodes: [],
    province: 'Brussel',
    slug: 'vlaamse-gemeenschapscommissie',
  },
  { aliases: [], kind: 'rand', name: "vzw 'de Rand'", postalCodes: [], slug: 'vzw-de-rand' },
]

/** The 285 Flemish municipalities with their former names, the VGC and vzw 'de Rand'. */
export const cities = (): CitySeed[] => {
  const aliases = aliasesByNis()
  const municipalities = readCsv<Column>('flemish-municipalities.csv').map((row): CitySeed => ({
    aliases: aliases.get(row.nis) ?? [],
    kind: 'gemeente',
    location: { lat: Number(row.lat), lon: Number(row.lon) },
    name: row.name,
    nis: row.nis,
    postalCodes: row.postal_codes.split(' ').filter(Boolean),
    province: row.province as Province,
    slug: slugify(row.name),
    ...filled({ kbo: row.kbo, kboOcmw: row.kbo_ocmw, ovo: row.ovo, wikidata: row.wikidata }),
  }))
  return [...municipalities, ...OTHERS]
}

const aliasesByNis = (): Map<string, Alias[]> => {
  const byNis = new Map<string, Alias[]>()
  const rows = readCsv<'alias' | 'kind' | 'nis' | 'old_nis'>('municipality-aliases.csv')
  for (const row of rows) {
    const alias: Alias = {
      kind: row.kind as Alias['kind'],
      name: row.alias,
      ...filled({ nis: row.old_nis }),
    }
    byNis.set(row.nis, [...(byNis.get(row.nis) ?? []), alias])
  }
  return byNis
}

/** Leaves out what is empty: an absent number is not the number "". */
const filled = <Key extends string>(values: Record<Key, string>): Partial<Record<Key, string>> =>
  Object.fromEntries(Object.entries<string>(values).filter(([, value]) => value)) as Partial<
    Record<Key, string>
  >
