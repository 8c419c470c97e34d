import type { Localised } from '../../model/localised.ts'

export interface FunctionHelp {
  readonly text: Localised
  readonly example: string
}

export function help(de: string, en: string, example: string): FunctionHelp {
  return { text: { de, en }, example }
}
