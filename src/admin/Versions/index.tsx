import { Gutter, SetDocumentStepNav, Table } from '@payloadcms/ui'
import type { Column, DocumentViewServerProps, TypeWithVersion } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { languageOf, nlEn } from '../../i18n'

import './index.css'

type Version = TypeWithVersion<{
  _status?: string
  savedBy?: { name?: null | string }
}> & { latest?: boolean }

const TEXTS = {
  draft: nlEn('Concept', 'Draft'),
  latest: nlEn('laatste', 'latest'),
  newer: nlEn('Nieuwere versies', 'Newer versions'),
  none: nlEn('Er zijn nog geen versies die je mag zien.', 'There are no versions for you yet.'),
  older: nlEn('Oudere versies', 'Older versions'),
  published: nlEn('Gepubliceerd', 'Published'),
  savedBy: nlEn('Bewaard door', 'Saved by'),
  status: nlEn('Status', 'Status'),
  when: nlEn('Bewaard op', 'Saved at'),
}

const PAGE = 25

/**
 * The versions of a document, the newest first, with who saved each: the framework's own list has no
 * place for that column. Only versions that this reader may read.
 */
export const Versions = async ({ initPageResult, searchParams }: DocumentViewServerProps) => {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined) return null
  const { slug } = collectionConfig
  const { i18n, payload, t } = req
  const language = languageOf(req)
  const found = await payload.findVersions({
    collection: slug as 'practices',
    depth: 0,
    limit: PAGE,
    overrideAccess: false,
    page: Number(searchParams?.page) || 1,
    req,
    sort: '-updatedAt',
    trash: true,
    where: { parent: { equals: docID } },
  })
  const versions = found.docs as unknown as Version[]
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-BE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  })
  const urlOf = (id: number | string) =>
    formatAdminURL({
      adminRoute: payload.config.routes.admin,
      path: `/collections/${slug}/${docID}/versions/${id}`,
    })
  const column = (
    accessor: keyof typeof TEXTS,
    cell: (version: Version) => React.ReactNode,
  ): Column => ({
    accessor,
    active: true,
    field: { name: accessor, type: 'text' },
    Heading: TEXTS[accessor][language],
    renderedCells: versions.map((version) => <span key={version.id}>{cell(version)}</span>),
  })
  const columns = [
    column('when', ({ id, updatedAt }) => (
      <a href={urlOf(id)}>{date.format(new Date(updatedAt))}</a>
    )),
    column('savedBy', ({ version }) => version.savedBy?.name ?? ''),
    column('status', ({ latest, version }) => {
      const status = TEXTS[version._status === 'published' ? 'published' : 'draft'][language]
      return latest ? `${status} (${TEXTS.latest[language]})` : status
    }),
  ]
  const { labels } = collectionConfig
  const plural = typeof labels.plural === 'function' ? labels.plural({ i18n, t }) : labels.plural
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={slug}
        id={docID}
        pluralLabel={plural}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={t('version:versions')}
      />
      <Gutter className="saved-versions">
        {versions.length > 0 ? (
          <Table columns={columns} data={versions} />
        ) : (
          <p>{TEXTS.none[language]}</p>
        )}
        <nav className="saved-versions__pages">
          {found.prevPage && <a href={`?page=${found.prevPage}`}>{TEXTS.newer[language]}</a>}
          {found.nextPage && <a href={`?page=${found.nextPage}`}>{TEXTS.older[language]}</a>}
        </nav>
      </Gutter>
    </>
  )
}
