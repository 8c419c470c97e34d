import type { Localised } from '../../model/localised.ts'

/** Why a value does not become what its target wants. Certain ones are errors, others may turn out well. */
export interface Misfit {
  readonly code: MisfitCode
  readonly message: Localised
  readonly isCertain: boolean
  /** Members that lead to the place, `[]` for the items of a list. */
  readonly path: readonly string[]
}

const texts = {
  /** Found and expected. */
  wrongType: (found, expected) => ({
    de: `Es kommt ${found.de}, gebraucht wird ${expected.de}.`,
    en: `It gets ${found.en ?? found.de} but needs ${expected.en ?? expected.de}.`,
  }),
  mayNotFit: (found, expected) => ({
    de: `Es kommt ${found.de}; das passt nur in der Form für ${expected.de}.`,
    en: `It gets ${found.en ?? found.de}, which fits only in the form of ${expected.en ?? expected.de}.`,
  }),
  notWhole: () => ({
    de: 'Gebraucht wird eine ganze Zahl, es können aber Nachkommastellen kommen.',
    en: 'A whole number is needed, but there may be decimal places.',
  }),
  rounded: (places) => ({
    de: `Das Ergebnis wird auf ${places.de} Nachkommastellen gerundet.`,
    en: `The result is rounded to ${places.de} decimal places.`,
  }),
  absent: () => ({ de: 'Der Wert fehlt.', en: 'The value is missing.' }),
  mayBeAbsent: () => ({
    de: 'Der Wert kann fehlen, wird hier aber gebraucht.',
    en: 'The value may be missing but is needed here.',
  }),
  memberMissing: (name) => ({
    de: `„${name.de}“ fehlt, wird hier aber gebraucht.`,
    en: `“${name.de}” is missing but needed here.`,
  }),
  memberUnknown: (name) => ({
    de: `„${name.de}“ gibt es im Ziel nicht.`,
    en: `There is no “${name.de}” in the target.`,
  }),
  tooManyItems: (most) => ({
    de: `Die Liste hat mehr als ${most.de} Einträge.`,
    en: `The list has more than ${most.de} items.`,
  }),
} satisfies Record<string, (a: Localised, b: Localised) => Localised>

/** `unfitConstant` says why a certain value is refused. */
export type MisfitCode = keyof typeof texts | 'unfitConstant'

export function certain(code: keyof typeof texts, ...about: readonly Localised[]): Misfit {
  return { code, message: worded(code, about), isCertain: true, path: [] }
}

export function possible(code: keyof typeof texts, ...about: readonly Localised[]): Misfit {
  return { code, message: worded(code, about), isCertain: false, path: [] }
}

const none: Localised = { de: '' }

function worded(code: keyof typeof texts, [a = none, b = none]: readonly Localised[]): Localised {
  return texts[code](a, b)
}

export function inside(name: string, misfits: readonly Misfit[]): readonly Misfit[] {
  return misfits.map((one) => ({ ...one, path: [name, ...one.path] }))
}

/** What is only possible at all is no more than possible in part. */
export function uncertain(misfits: readonly Misfit[]): readonly Misfit[] {
  return misfits.map((one) => ({ ...one, isCertain: false }))
}

/** With the place: „address.city“: … */
export function placed({ message, path }: Misfit): Localised {
  const names = path.filter((name) => name !== '[]').join('.')
  if (names === '') return message
  return { de: `„${names}“: ${message.de}`, en: `“${names}”: ${message.en ?? message.de}` }
}
