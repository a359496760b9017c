/** For what the product keeps of a document: who compares two versions reads what people wrote. */
export const NoDiff = () => null
