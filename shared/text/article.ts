/** How the name of a register or an office stands in a German sentence, by its last part; undefined where it does not tell. */
const articles = [
  {
    ending: /(?:register|konto|heim|amt|verfahren|system|buch|archiv|zentrum|portal)$/iu,
    is: 'das',
  },
  {
    ending: /(?:ung|akte|akten|stelle|behörde|kasse|bank|liste|schaft|ei|erin)$/iu,
    is: 'die',
  },
] as const

const forms = {
  das: { subject: 'Das', inside: 'das', from: 'aus dem', at: 'beim' },
  die: { subject: 'Die', inside: 'die', from: 'aus der', at: 'bei der' },
} as const

/** "Das Melderegister", "aus dem Melderegister", "beim Melderegister"; else the name as a quotation. */
export function named(name: string): {
  readonly subject: string
  /** The subject, inside of a sentence. */
  readonly inside: string
  readonly from: string
  readonly at: string
} {
  const article = articles.find(({ ending }) => ending.test(name))?.is
  if (article === undefined)
    return {
      subject: `„${name}“`,
      inside: `„${name}“`,
      from: `aus „${name}“`,
      at: `bei „${name}“`,
    }
  const { subject, inside, from, at } = forms[article]
  return {
    subject: `${subject} ${name}`,
    inside: `${inside} ${name}`,
    from: `${from} ${name}`,
    at: `${at} ${name}`,
  }
}

export function atSentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
