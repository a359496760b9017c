import { beforeAll, expect, it } from '@jest/globals'
import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { getEnabledNodes } from '@payloadcms/richtext-lexical'

import { NODE_TYPES } from '../../../src/domain/richText'
import type { Implementation } from '../../../src/payload-types'
import { makeImplementation, richText } from '../../support/content'
import { makeContributorScene } from '../../support/contributorScene'
import type { ContributorScene } from '../../support/contributorScene'
import { describeOnEngines } from '../../support/engines'
import { askGraphql } from '../../support/graphql'

type Node = Record<string, unknown>

const text = { detail: 0, format: 0, mode: 'normal', style: '', text: 'hier', type: 'text' }

const linkTo = (fields: object, type = 'link'): Node => ({
  children: [text],
  fields,
  type,
  version: 3,
})

const paragraph = (...children: Node[]): Node => ({ children, type: 'paragraph', version: 1 })

const textOf = (...children: Node[]) => {
  const { root } = richText('')
  return { root: { ...root, children } } as Implementation['description']
}

describeOnEngines('a rich text', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene
  let id: string
  let foreign: Record<string, Node>

  beforeAll(async () => {
    scene = await makeContributorScene(app())
    const entry = await makeImplementation(app().payload, {
      city: scene.own.id,
      practice: scene.practice.id,
    })
    id = entry.id
    const doc = { relationTo: 'practices', value: scene.hidden.id }
    foreign = {
      'a block': { fields: { blockType: 'x', id: 'x' }, type: 'block', version: 2 },
      'a document': { ...doc, type: 'relationship', version: 2 },
      'a file': { ...doc, fields: null, relationTo: 'media', type: 'upload', version: 3 },
      'a link to a document': paragraph(linkTo({ doc, linkType: 'internal' })),
      'a link that found a document': paragraph(linkTo({ doc, linkType: 'internal' }, 'autolink')),
      'a link with a document beside its address': paragraph(
        linkTo({ doc, linkType: 'custom', url: 'https://stad.example' }),
      ),
      'a node without a type': { children: [] },
      'something deep in a list': {
        children: [{ children: [{ ...doc, type: 'relationship' }], type: 'listitem', value: 1 }],
        listType: 'bullet',
        tag: 'ul',
        type: 'list',
        version: 1,
      },
      'something else': { type: 'horizontalrule', version: 1 },
    }
  })

  it('holds nothing that the editor does not have, whoever writes it and by which door', async () => {
    for (const [what, node] of Object.entries(foreign)) {
      const results = textOf(paragraph(text), node)
      for (const client of [scene.contributor, scene.moderator]) {
        const path = `/api/implementations/${id}?draft=true`
        const { body, status } = await client.patch(path, { results })
        expect([what, status, body.errors?.[0].code]).toEqual([what, 400, 'validation_failed'])
        expect([what, body.errors[0].data.errors]).toEqual([
          what,
          [
            {
              label: 'Resultaten',
              message:
                'In “Resultaten” staat iets wat deze editor niet kent. Gebruik alleen tussentitels, lijsten, vet, cursief en links naar een adres.',
              path: 'results',
            },
          ],
        ])
      }
      const made = await scene.contributor.post('/api/practices', {
        description: results,
        title: 'Met iets vreemds',
      })
      expect([what, made.status]).toEqual([what, 400])
      await expect(
        app().payload.update({
          id,
          collection: 'implementations',
          data: { results },
          draft: true,
          overrideAccess: false,
          user: scene.user,
        }),
      ).rejects.toMatchObject({ status: 400 })
    }
    const { errors } = await askGraphql(
      app(),
      `mutation { updateImplementation(id: "${id}", draft: true, data: { results: { root: { type: "root", children: [{ type: "upload" }] } } }) { id } }`,
      { ...scene.user, collection: 'users' },
    )
    expect(errors?.[0]?.message).toContain('Resultaten')
    const { body } = await scene.contributor.get(`/api/implementations/${id}?draft=true`)
    expect([body.results ?? null, body.revision]).toEqual([null, 1])
  })

  it('holds all that the editor has', async () => {
    const { flattenedFields } = app().payload.collections.practices.config
    const field = flattenedFields.find(({ name }) => name === 'description')
    const { editorConfig } = (field as { editor: LexicalRichTextAdapter }).editor
    const own = getEnabledNodes({ editorConfig }).map((node) =>
      ('replace' in node ? node.replace : node).getType(),
    )
    expect([...NODE_TYPES].sort()).toEqual(
      [...new Set([...own, 'linebreak', 'paragraph', 'root', 'tab', 'text'])].sort(),
    )
    const results = textOf(
      { children: [text], tag: 'h3', type: 'heading', version: 1 },
      paragraph(
        { ...text, format: 3 },
        { type: 'linebreak', version: 1 },
        { ...text, text: '\t', type: 'tab' },
        linkTo({ linkType: 'custom', newTab: false, url: 'https://stad.example' }),
        linkTo({ doc: null, linkType: 'custom', url: 'https://stad.example' }, 'autolink'),
      ),
      {
        children: [{ children: [text], type: 'listitem', value: 1, version: 1 }],
        listType: 'number',
        start: 1,
        tag: 'ol',
        type: 'list',
        version: 1,
      },
    )
    const { body, status } = await scene.moderator.patch(`/api/implementations/${id}?draft=true`, {
      results,
    })
    expect([body.errors, status]).toEqual([undefined, 200])
    expect(body.doc.results.root.children).toHaveLength(3)
  })

  it('fills nothing in of what an older one refers to', async () => {
    const entry = await makeImplementation(app().payload, {
      city: scene.own.id,
      practice: scene.practice.id,
    })
    const results = textOf(...Object.values(foreign))
    await app().payload.db.updateOne({
      id: entry.id,
      collection: 'implementations',
      data: { results },
    })
    for (const client of [app().rest, scene.contributor]) {
      for (const depth of [0, 1, 2]) {
        const { body } = await client.get(`/api/implementations/${entry.id}?depth=${depth}`)
        expect(body.results.root.children).toHaveLength(9)
        expect(JSON.stringify(body)).not.toContain('geheim')
      }
    }
    const { data } = await askGraphql(
      app(),
      `{ Implementation(id: "${entry.id}") { results(depth: 2) } }`,
    )
    expect(data?.Implementation.results.root.children).toHaveLength(9)
    expect(JSON.stringify(data)).not.toContain('geheim')
  })
})
