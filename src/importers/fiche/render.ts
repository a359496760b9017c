import type { Block, ListItem } from '../../domain/richText'
import { HEADINGS, readsAsLayout } from './headings'
import { splitProjectName } from './projectName'
import type { Fiche, FicheImplementation, FicheTerm } from './types'

const TOP_BULLET = ' • '

/**
 * Writes a fiche as the website lays it out. Parts without content leave out their heading.
 * White space keeps apart what would read otherwise: text that looks like layout is indented, and an
 * implementation whose first line would read as a project name starts under an empty bullet.
 * @returns the text, paragraphs separated by a blank line, with a final line end
 */
export const renderFiche = (fiche: Fiche): string => {
  const head = [fiche.imageFilename, fiche.hasProviderLabel ? 'Provider image' : undefined]
  const parts = [
    head.filter(Boolean).join('\n'),
    ...fiche.lead.split('\n\n').map((paragraph) => marginText(paragraph)),
    ...section(
      HEADINGS.categories,
      fiche.categories.map((term) => marginText(term.text)),
    ),
    ...section(HEADINGS.goals, termList(fiche.goals)),
    ...section(HEADINGS.targetGroups, termList(fiche.targetGroups)),
    ...section(HEADINGS.description, renderBlocks(fiche.description, 0)),
    ...section(HEADINGS.implementations, renderImplementations(fiche.implementations)),
    ...section(HEADINGS.policyDomains, termList(fiche.policyDomains)),
    ...fiche.footer.map((line) => (line === fiche.footer[0] ? line : marginText(line))),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const section = (heading: string, parts: readonly string[]): string[] =>
  parts.length > 0 ? [heading, ...parts] : []

const termList = (terms: readonly FicheTerm[]): string[] =>
  terms.length > 0 ? [terms.map((term) => TOP_BULLET + term.text).join('\n')] : []

/** Text at the margin, indented as a whole when one of its lines would be taken for layout. */
const marginText = (text: string): string => {
  const lines = text.split('\n')
  return indented(text, lines.some(readsAsLayout) ? '  ' : '')
}

const indented = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => indent + line)
    .join('\n')

/** Parts to be separated by blank lines; a list follows its paragraph at once. Depth 0 is the margin. */
const renderBlocks = (blocks: readonly Block[], depth: 0 | 1): string[] => {
  const parts: string[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      parts.push(depth === 0 ? marginText(block.text) : indented(block.text, '  '))
      continue
    }
    const list = renderItems(block.items, depth).join('\n')
    const paragraph = parts.pop()
    parts.push(paragraph === undefined ? list : `${paragraph}\n${list}`)
  }
  return parts
}

const renderItems = (items: readonly ListItem[], depth: number): string[] =>
  items.flatMap((item) => {
    const bullet = depth === 0 ? TOP_BULLET : `${'  '.repeat(depth)}- `
    const hanging = ' '.repeat(bullet.length)
    const text = item.text.split('\n').join(`\n${hanging}`)
    return [bullet + text, ...renderItems(item.items, depth + 1)]
  })

const renderImplementations = (implementations: readonly FicheImplementation[]): string[] =>
  implementations.flatMap((implementation, index) => {
    const previous = implementations[index - 1]
    const isSameCity =
      previous?.cityName === implementation.cityName &&
      previous.cityLine === implementation.cityLine
    const parts = renderImplementation(implementation)
    return isSameCity ? parts : [implementation.cityName, ...parts]
  })

const renderImplementation = (implementation: FicheImplementation): string[] => {
  const { projectName, body } = implementation
  const [first, ...rest] = body
  const opening = first?.type === 'paragraph' ? first.text : ''
  const joined = projectName === undefined ? opening : `${projectName}: ${opening}`
  const split = splitProjectName(
    joined.split('\n')[0] ?? '',
    !joined.includes('\n') && rest.length > 0,
  )
  const isOnBullet =
    opening !== '' &&
    (projectName === undefined
      ? split === undefined
      : wantsInline(implementation) && split?.style === 'inline' && split.name === projectName)
  if (isOnBullet) {
    const [head = '', ...tail] = renderBlocks([{ type: 'paragraph', text: joined }, ...rest], 1)
    return [TOP_BULLET + head.trimStart(), ...tail]
  }
  return [(TOP_BULLET + (projectName ?? '')).trimEnd(), ...renderBlocks(body, 1)]
}

/** Without a given style a name goes before a single paragraph, and above anything longer, as in the seed. */
const wantsInline = ({ projectNameStyle, body }: FicheImplementation): boolean =>
  projectNameStyle === undefined ? body.length === 1 : projectNameStyle === 'inline'
