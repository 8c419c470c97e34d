import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseSync, Visitor } from 'vite'

const folder = fileURLToPath(new URL('../../../shared/text/', import.meta.url))
const files = readdirSync(folder)

/** What only IT says. The language is written FEEL: whoever feels something does so in small letters. */
const jargon = /\bFEEL\b|\bnull\b/
const jargonInAnyCase = /\b(?:json|gateways?|tokens?|jobs?)\b/i

/** Texts that no business screen shows. */
const elsewhere: Readonly<Record<string, string>> = {
  'commands.ts': 'said by the command line',
  'reference.ts': 'said by the description of the interface, for programmers',
  'import.ts': 'names the kinds of file that data designers bring along',
}

/** Shown with the technical view on alone. */
const technical: readonly RegExp[] = [
  /as FEEL in double braces|als FEEL in doppelten geschweiften Klammern/,
  /^(Formel|Formula|Bedingung|Condition) \(FEEL\)$/,
  /^(Liste|List|Anzahl|Number|Solange|As long as|Ende, sobald|End as soon as) \(FEEL\)$/,
  /^(Ergebnis je Eintrag|Result of each entry|Beginn mit|Begins with) \(FEEL\)$/,
  /^(Weiter, sobald|Goes on as soon as) \(FEEL\)$/,
]

describe('the words of the business view', () => {
  test.each(files.filter((file) => !(file in elsewhere)))('%s has none of IT', (file) => {
    const said = textsIn(readFileSync(folder + file, 'utf8'))

    expect(
      said.filter((text) => isJargon(text) && !technical.some((one) => one.test(text))),
    ).toEqual([])
  })

  test('every exception is still needed', () => {
    const all = files.flatMap((file) => textsIn(readFileSync(folder + file, 'utf8')))
    const spoken = all.filter(isJargon)

    expect(Object.keys(elsewhere).filter((file) => !files.includes(file))).toEqual([])
    expect(technical.filter((one) => !spoken.some((text) => one.test(text)))).toEqual([])
  })

  test('are found in plain texts, in parts of templates and in both branches of a choice', () => {
    const source =
      'export const a = { b: `${c} is JSON`, "token": (n) => (n === 1 ? "a job" : "one Gateway") }'

    expect(textsIn(source).filter(isJargon)).toEqual([' is JSON', 'a job', 'one Gateway'])
  })
})

function isJargon(text: string): boolean {
  return jargon.test(text) || jargonInAnyCase.test(text)
}

/** What a file of texts says: no names of its own, no imports, no types and nothing that is only compared. */
function textsIn(source: string): readonly string[] {
  const { program, errors } = parseSync('texts.ts', source)
  if (errors.length > 0) throw new Error(`expected TypeScript, found ${errors[0]?.message}`)
  const said = new Map<number, string>()
  const unsaid = new Set<number>()
  const skip = (node: { readonly type: string; readonly start: number }) => unsaid.add(node.start)
  new Visitor({
    Literal: ({ start, value }) => typeof value === 'string' && said.set(start, value),
    TemplateElement: ({ start, value }) => said.set(start, value.cooked ?? value.raw),
    Property: ({ key, computed }) => !computed && skip(key),
    ImportDeclaration: ({ source: from }) => skip(from),
    TSLiteralType: ({ literal }) => skip(literal),
    TSTemplateLiteralType: ({ quasis }) => quasis.forEach(skip),
    BinaryExpression: ({ left, right }) => [left, right].forEach(skip),
  }).visit(program)
  return [...said].flatMap(([start, text]) => (unsaid.has(start) ? [] : [text]))
}
