/** "Hund anmelden (Stadt)" → "hund-anmelden-stadt"; where nothing is left, the other word. */
export function slugOf(title: string, otherwise: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
  const slug = plain
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return slug === '' ? otherwise : slug
}

/** Nobody has said which department owns what came out of a file. */
export const unknownOwner = 'unbekannt'
