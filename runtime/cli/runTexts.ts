import { inLanguage } from '#shared/model/localised.ts'
import type { Ending, Stand } from '#shared/simulation/ending.ts'
import type { Refusal } from '#shared/simulation/plan.ts'
import type { ScriptProblem } from '#shared/simulation/readScript.ts'
import { say, type Terminal } from './terminal.ts'

/** Why nothing was run. */
export function sayRefusal(
  terminal: Terminal,
  refusal: Refusal,
  { file, script = '' }: { readonly file: string; readonly script?: string },
): void {
  switch (refusal.code) {
    case 'script':
      return sayScriptProblems(terminal, script, refusal.problems)
    case 'data':
      for (const { path, problem } of refusal.problems) {
        say(terminal, (texts) => texts.dataNotAccepted(path, problem))
      }
      return undefined
    case 'noProcess':
      return say(terminal, (texts) => texts.noProcess(file))
    case 'process':
      return say(terminal, (texts) => texts.processUnknown(refusal.found, refusal.known.join(', ')))
    case 'until':
      return say(terminal, (texts) => texts.notADuration(refusal.found))
  }
}

export function sayScriptProblems(
  terminal: Terminal,
  file: string,
  problems: readonly ScriptProblem[],
): void {
  say(terminal, (texts) => texts.notAScript(file))
  for (const { path, expected, found } of problems) {
    const wanted = inLanguage(expected, terminal.language)
    say(terminal, (texts) => texts.expected(path === '' ? '/' : path, wanted, found))
  }
}

/** Where a run stands that has not ended, and what was cut short. */
export function sayEnding(terminal: Terminal, { outcome, waits, notes }: Ending): void {
  for (const { code, element, times } of notes) {
    say(terminal, (texts) => texts.cutShort[code](element, times))
  }
  if (outcome === 'completed' || outcome === 'failed') return
  if (waits.length === 0 && outcome === 'waits') say(terminal, (texts) => texts.notBegun)
  for (const stand of waits)
    say(terminal, (texts) => texts.standsAt(shown(stand), texts.awaited[stand.for]))
}

function shown({ process, element, elementType }: Stand): string {
  return `${process} / ${element} (${elementType})`
}
