/** A request that the benchmark sends over and over. */
export type Question = { body?: string; name: string; path: string }

const DETAIL = `query Practice($slug: String!) {
  Practices(where: { slug: { equals: $slug } }, limit: 1) {
    docs {
      title
      summary
      category { name slug }
      goals { text }
      implementations { docs { projectName city { name slug } } }
    }
  }
}`

/**
 * What a website asks.
 *
 * @param given slugs that are in the data set
 */
export const questions = ({
  category,
  city,
  slug,
}: {
  category: string
  city: string
  slug: string
}): Question[] => [
  { name: 'list of 10', path: '/api/practices?limit=10&depth=1&joins=false' },
  {
    name: 'detail by slug, with its implementations',
    path: `/api/practices?where[slug][equals]=${slug}&limit=1&depth=1`,
  },
  {
    name: 'filter by category and city',
    path:
      `/api/implementations?where[city.slug][equals]=${city}` +
      `&where[practice.category.slug][equals]=${category}&limit=10&depth=1`,
  },
  {
    body: JSON.stringify({ query: DETAIL, variables: { slug } }),
    name: 'GraphQL detail',
    path: '/api/graphql',
  },
]
