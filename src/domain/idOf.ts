/** The id in a relation, which may be populated. */
export const idOf = (relation: unknown): string | undefined => {
  if (typeof relation === 'string') return relation || undefined
  return relation && typeof relation === 'object' && 'id' in relation
    ? String(relation.id)
    : undefined
}
