import type { Localised } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'

/** One line of a form as it is today. */
export interface FormLabel {
  readonly label: string
  readonly kind: 'question' | 'evidence' | 'signature'
  readonly isRequired: boolean
  /** What the answer is, by the words of the label; undefined for a signature. */
  readonly schema: Schema | undefined
}

/** More is no form. */
const most = 300
const longest = 200

/** One label a line, as copied from a form or a column of a spreadsheet; where some bear a star, the others are optional. */
export function readFormLabels(text: string): readonly FormLabel[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => ({ label: tidied(firstWords(line)), isStarred: line.includes('*') }))
    .filter(({ label }) => /\p{L}/u.test(label))
    .slice(0, most)
  const hasStars = lines.some(({ isStarred }) => isStarred)
  return lines.map(({ label, isStarred }) => {
    const kind = signature.test(label) ? 'signature' : proof.test(label) ? 'evidence' : 'question'
    const schema = kind === 'signature' ? undefined : schemaFor(label, kind)
    return { label, kind, isRequired: isStarred || !hasStars, schema }
  })
}

/** Of a row of a table; a number may stand in a column of its own. */
function firstWords(line: string): string {
  return line.split('\t').find((cell) => /\p{L}/u.test(cell)) ?? ''
}

/** Without numbering, boxes, and what is left to write on. */
function tidied(line: string): string {
  return line
    .replace(/^[\s"'•·*☐□–-]*(?:\(?\d{1,3}[.)]\s*)?/u, '')
    .replaceAll(/[_.…]{3,}/gu, ' ')
    .replaceAll(/[*☐□]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s:;"']+$/u, '')
    .slice(0, longest)
    .trim()
}

const signature = /unterschrift|unterzeichn|signatur/iu
const proof =
  /nachweis|bescheinigung|(?<!\p{L})beleg|zeugnis|urkunde|kopie|(?<!\p{L})anlage|vertrag|hochladen|beifügen|beilegen/iu

function schemaFor(label: string, kind: FormLabel['kind']): Schema {
  const name: Localised = { de: label }
  if (kind === 'evidence') return { type: 'string', label: name, maxLength: longest }
  const known = registered.find(({ called }) => called.test(label))
  if (known !== undefined) return { label: name, ...known.schema }
  const guess = guesses.find(({ called }) => called.test(label))
  return { label: name, ...(guess?.schema ?? { type: 'string', maxLength: longest }) }
}

const text = { type: 'string', maxLength: longest } as const

/** What registers keep too, by the ids of FIM, so that they are found to know it. */
const registered: readonly { readonly called: RegExp; readonly schema: Schema }[] = [
  { called: /^(?:familien|nach)?name$/iu, schema: { ...text, fimId: 'F60000227' } },
  { called: /^vornamen?(?:\(n\))?$/iu, schema: { ...text, fimId: 'F60000228' } },
  { called: /^(?:doktorgrad|titel)$/iu, schema: { ...text, fimId: 'F60000229' } },
  {
    called: /^(?:geburtsdatum|geburtstag|geboren am)$/iu,
    schema: { type: 'string', format: 'partial-date', fimId: 'G60000083' },
  },
  { called: /^straße$/iu, schema: { ...text, fimId: 'F60000243' } },
  { called: /^(?:haus-?nummer|hausnr\.?|nr\.?)$/iu, schema: { ...text, fimId: 'F60000244' } },
  { called: /^(?:plz|postleitzahl)$/iu, schema: { ...text, fimId: 'F60000246' } },
  { called: /^(?:wohn)?ort$/iu, schema: { ...text, fimId: 'F60000247' } },
]

const guesses: readonly { readonly called: RegExp; readonly schema: Schema }[] = [
  {
    called:
      /\?.*(?:ja|nein)|ja\s*\/\s*nein|^(?:ist|sind|haben|halten|hat|kommt|war|waren|wurde|wird|besteht|gibt|liegt|steht|leben|wohnen|möchten|sollen)\s.*\?$/iu,
    schema: { type: 'boolean' },
  },
  {
    called: /datum|seit wann|ab wann|(?<!\p{L})(?:am|seit|beginn|ende)$/iu,
    schema: { type: 'string', format: 'date' },
  },
  {
    called: /betrag|kosten|gebühr|preis|€|(?<!\p{L})euro|einkommen|miete$/iu,
    schema: { type: 'string', format: 'decimal' },
  },
  { called: /anzahl|(?<!\p{L})zahl der|^wie viele/iu, schema: { type: 'integer' } },
  {
    called: /begründung|bemerkung|beschreib|erläuter|mitteilung|gründe/iu,
    schema: { type: 'string', maxLength: 2000 },
  },
]
