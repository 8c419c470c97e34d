import { useMemo } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { useAnswer } from '../background/useAnswer.ts'
import type { Overlay } from '../canvas/toFlow.ts'

/** Checked again on every change, beside the page, so that nobody waits for it. */
export function useFindings(definition: Definition): readonly Finding[] {
  const asked = useMemo(() => ({ definition }), [definition])
  const found = useAnswer('lint', asked)
  return useMemo(
    () => (found ?? []).toSorted((a, b) => order[a.severity] - order[b.severity]),
    [found],
  )
}

const order = { error: 0, warning: 1, info: 2 } as const

/** Pins on the drawing of one process. */
export function pinsOf(
  findings: readonly Finding[],
  process: string,
): NonNullable<Overlay['findings']> {
  const pins: Record<string, { count: number; error: boolean }> = {}
  for (const { element, severity, process: place } of findings) {
    if (element === undefined || place !== process || severity === 'info') continue
    const before = pins[element] ?? { count: 0, error: false }
    pins[element] = { count: before.count + 1, error: before.error || severity === 'error' }
  }
  return pins
}
