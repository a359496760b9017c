/** What every room but the domain may know: names, texts, errors and generated types. */
const COMMON = ['collections/slugs.ts', 'src/errors.ts', 'src/i18n', 'src/payload-types.ts']

/** Room -> the other rooms that it may import from (docs: the arrows between the rooms). */
const ARROWS = {
  'src/domain': [],
  'src/i18n': ['src/errors.ts', 'src/domain'],
  access: [...COMMON, 'src/domain'],
  hooks: [...COMMON, 'src/domain', 'access', 'src/actions'],
  collections: [...COMMON, 'src/domain', 'access', 'hooks'],
  'src/actions': [...COMMON, 'src/domain', 'access', 'src/emails'],
  'src/emails': [...COMMON, 'src/domain'],
  'src/admin': [...COMMON, 'src/domain', 'access'],
  'src/endpoints': [...COMMON, 'src/domain', 'access', 'src/actions'],
  'src/jobs': [...COMMON, 'src/domain', 'access', 'src/actions', 'src/emails'],
  'src/importers': [...COMMON, 'src/domain', 'access', 'src/actions'],
  'src/seed': [...COMMON, 'src/domain', 'src/actions', 'src/importers'],
}

/** The rooms that may know the composition root, and that no room above may know. */
const ENTRANCES = [
  'src/app',
  'src/cli',
  'src/createConfig.ts',
  'src/db',
  'src/db.ts',
  'src/env.ts',
  'src/payload.config.ts',
  'src/server',
  'src/server.ts',
  'tests',
]

const ROOMS = [...Object.keys(ARROWS), ...ENTRANCES, ...COMMON].filter(
  (room, index, all) => all.indexOf(room) === index,
)

const isInside = (path, room) => path === room || path.startsWith(`${room}/`)

/** Zones for `import-x/no-restricted-paths`: one for each pair of rooms without an arrow. */
export const zones = Object.entries(ARROWS).flatMap(([target, allowed]) =>
  ROOMS.filter((from) => from !== target && !allowed.includes(from)).map((from) => ({
    target: `./${target}`,
    from: `./${from}`,
    except: allowed
      .filter((path) => path !== from && isInside(path, from))
      .map((path) => `./${path.slice(from.length + 1)}`),
    message: `${target} may not know ${from}: see the arrows between the rooms in tests/lint/rooms.mjs.`,
  })),
)

/** The composition root is for those who start or test the product. */
zones.push({
  target: ['./src/createConfig.ts', './src/db.ts', './src/db', './src/env.ts'],
  from: ['./src/app', './src/cli', './src/payload.config.ts', './src/server', './src/server.ts'],
  message: 'The composition root may not know who starts it.',
})
