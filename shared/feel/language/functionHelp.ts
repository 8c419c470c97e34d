import type { FunctionHelp } from './help.ts'
import { legalTimeHelp } from './legalTimeHelp.ts'
import { listHelp } from './listHelp.ts'
import { timeHelp } from './timeHelp.ts'
import { valueHelp } from './valueHelp.ts'

/** What each function of the language is for; a test fails while one is missing. */
const texts: Readonly<Record<string, FunctionHelp>> = {
  ...valueHelp,
  ...listHelp,
  ...timeHelp,
  ...legalTimeHelp,
}

export function helpOf(name: string): FunctionHelp | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined
}
