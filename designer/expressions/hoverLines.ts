import type { Hover } from '#shared/feel/language/hover.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { formatValue } from '#shared/text/format.ts'

/** What is known of a name, line by line: what it is called, its type, its value in the sample case, what it is for. */
export function linesOf(
  { name, signatures = [], title, type, live, purpose, help, example }: Hover,
  types: Scope['types'],
  language: Language,
): readonly string[] {
  const words = expressionTexts[language]
  const said = (text: Localised | undefined): readonly string[] =>
    text === undefined ? [] : [inLanguage(text, language)]
  const called = title === undefined ? name : `${inLanguage(title, language)} (${name})`
  return [
    ...(signatures.length > 0 ? signatures : [called]),
    ...said(type),
    ...(live === undefined ? [] : valueLine(live, { types, language })),
    ...said(purpose),
    ...said(help),
    ...(example === undefined ? [] : [`${words.example} ${example}`]),
  ]
}

function valueLine(
  { value, schema }: NonNullable<Hover['live']>,
  { types, language }: { readonly types: Scope['types']; readonly language: Language },
): readonly string[] {
  const { now, nothing } = expressionTexts[language]
  const format = { types, language, timeZone: 'Europe/Berlin', dates: 'short' } as const
  const written = formatValue(value, schema, format)
  return [`${now} ${written === '' ? nothing : written}`]
}
