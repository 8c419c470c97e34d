import type { Timer } from './events.ts'

export interface TimerExpression {
  readonly kind: 'date' | 'duration' | 'cycle'
  readonly text: string
}

/** The one expression of a timer; a drawing may have none yet. */
export function timerExpression(timer: Timer): TimerExpression | undefined {
  if ('date' in timer) return { kind: 'date', text: timer.date }
  if ('duration' in timer) return { kind: 'duration', text: timer.duration }
  return 'cycle' in timer ? { kind: 'cycle', text: timer.cycle } : undefined
}
