/** Words of the language (DMN 1.5 §10.3.1.2); none of them is a name. */
const keywords = [
  'and',
  'between',
  'else',
  'every',
  'external',
  'false',
  'for',
  'function',
  'if',
  'in',
  'instance of',
  'not',
  'null',
  'or',
  'return',
  'satisfies',
  'some',
  'then',
  'true',
] as const

export function isKeyword(name: string): boolean {
  return keywords.some((word) => word === name)
}
