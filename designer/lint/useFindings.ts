import { useDeferredValue, useMemo } from 'react'
import { lint, type Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Overlay } from '../canvas/toFlow.ts'

/** Checked again on every change, after what the person did is on the screen. */
export function useFindings(definition: Definition): readonly Finding[] {
  const settled = useDeferredValue(definition)
  return useMemo(
    () => [...lint(settled)].toSorted((a, b) => order[a.severity] - order[b.severity]),
    [settled],
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
