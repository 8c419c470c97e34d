const transliteration: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** "Hund anmelden" → "hund-anmelden": the name of a service in addresses. */
export function slugFrom(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => transliteration[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
}
