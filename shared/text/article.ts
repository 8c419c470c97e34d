/** How the name of a register or an office stands in a German sentence, by its last part; undefined where it does not tell. */
const articles = [
  {
    ending: /(?:register|konto|heim|amt|verfahren|system|buch|archiv|zentrum|portal)$/iu,
    is: 'das',
  },
  {
    ending: /(?:ung|akte|akten|stelle|behörde|kasse|kartei|datei|bank|liste|schaft)$/iu,
    is: 'die',
  },
] as const

const forms = {
  das: { subject: 'Das', from: 'aus dem', at: 'beim' },
  die: { subject: 'Die', from: 'aus der', at: 'bei der' },
} as const

/** "Das Melderegister", "aus dem Melderegister", "beim Melderegister"; else the name as a quotation. */
export function named(name: string): {
  readonly subject: string
  readonly from: string
  readonly at: string
} {
  const article = articles.find(({ ending }) => ending.test(name))?.is
  if (article === undefined)
    return { subject: `„${name}“`, from: `aus „${name}“`, at: `bei „${name}“` }
  const { subject, from, at } = forms[article]
  return { subject: `${subject} ${name}`, from: `${from} ${name}`, at: `${at} ${name}` }
}

export function atSentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
