/** What every room but the domain may know: names, texts, errors and generated types. */
const COMMON = [
  'collections/slugs.ts',
  'src/errors.ts',
  'src/i18n',
  'src/payload-types.ts',
  'src/requestContext.ts',
]

/**
 * Room -> the rooms that it may import from, beside itself. A room that is not named here is an
 * entrance (the server, the command line, the tests) and may know all of them.
 */
const ARROWS = {
  'src/domain': [],
  'src/i18n': ['src/domain', 'src/errors.ts'],
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

const TOP = ['access', 'collections', 'hooks', 'src', 'tests']

/** What the composition root consists of: it may not know those who start it. */
const ROOT = ['./src/createConfig.ts', './src/db.ts', './src/db', './src/env.ts']
const ENTRANCES = ['./src/app', './src/cli', './src/server', './src/server.ts', './tests']

/** Zones for `import-x/no-restricted-paths`: what is not an arrow is closed. */
export const zones = [
  ...Object.entries(ARROWS).flatMap(([room, arrows]) => {
    const known = [room, ...arrows]
    return TOP.filter((top) => !known.includes(top)).map((top) => ({
      target: `./${room}`,
      from: `./${top}`,
      except: known
        .filter((path) => path.startsWith(`${top}/`))
        .map((path) => `./${path.slice(top.length + 1)}`),
      message: `${room} may not know this room: tests/lint/rooms.mjs has the arrows.`,
    }))
  }),
  { target: ROOT, from: ENTRANCES, message: 'The composition root may not know who starts it.' },
]
