import { useMemo } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { withCases } from '#shared/scenarios/findings.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import { useCatalogue } from '../api/catalogue.ts'
import { useAnswer } from '../background/useAnswer.ts'
import { useKept } from '../background/useKept.ts'
import { seenFindings, useSeenBarriers } from '../forms/seenBarriers.ts'
import type { Overlay } from '../canvas/toFlow.ts'

/** Checked again on every change, beside the page; with what the test cases say. Undefined until the first answer. */
export function useFindings(
  definition: Definition,
  ran: readonly Ran[],
): readonly Finding[] | undefined {
  const { data: entries = none } = useCatalogue()
  // who else asks a register matters for nothing here, and need not be sent
  const catalogue = useMemo(() => entries.map((one) => ({ ...one, usedBy: [] })), [entries])
  const asked = useMemo(() => ({ definition, catalogue }), [definition, catalogue])
  const found = useAnswer('lint', asked)
  const seen = useSeenBarriers((state) => state.seen)
  const all = useMemo(
    () =>
      found &&
      [...withCases(found, definition, ran), ...seenFindings(definition, seen)].toSorted(
        (a, b) => rankOf(a) - rankOf(b),
      ),
    [found, definition, ran, seen],
  )
  return useKept(all)
}

const none: readonly CatalogueEntry[] = []
const order = { error: 0, warning: 1, info: 2 } as const
const last = 3

/** What stays for a reason comes after all else. */
function rankOf({ severity, waived }: Finding): number {
  return waived === undefined ? order[severity] : last
}

/** Pins on the drawing of one process. */
export function pinsOf(
  findings: readonly Finding[],
  process: string,
): NonNullable<Overlay['findings']> {
  const pins: Record<string, { count: number; error: boolean }> = {}
  for (const { element, severity, process: place, waived } of findings) {
    if (element === undefined || place !== process || severity === 'info' || waived !== undefined)
      continue
    const before = pins[element] ?? { count: 0, error: false }
    pins[element] = { count: before.count + 1, error: before.error || severity === 'error' }
  }
  return pins
}
