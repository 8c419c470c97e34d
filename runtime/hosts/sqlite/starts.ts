import { createHash } from 'node:crypto'
import type { MessageId, StartTimer, Store } from '../store.ts'
import { correlationHash } from './carryOut.ts'
import { toWait, type StartTimerRow, type Statements } from './statements.ts'

export function messagesOf(statements: Statements, touch: () => void) {
  return {
    subscribed: (message, key) =>
      statements.subscribed
        .all(message, key === null ? null : correlationHash(message, key))
        .map(toWait),
    messageTaken: (message) => statements.messageTaken.get(idOf(message))?.instance_id,
    takeMessage(message, instanceId, at) {
      touch()
      statements.takeMessage.run(idOf(message), instanceId, at)
    },
  } satisfies Partial<Store>
}

function idOf({ name, messageId }: MessageId): string {
  return createHash('sha256')
    .update(JSON.stringify([name, messageId]))
    .digest('hex')
}

export function startTimersOf(statements: Statements, touch: () => void) {
  return {
    startTimers: () => statements.startTimers.all().map(toStartTimer),
    setStartTimer({ ref, element, dueAt, cycle }) {
      touch()
      const due = [dueAt, cycle?.interval ?? null, cycle?.left ?? null]
      statements.setStartTimer.run(ref.service, ref.version, element, ...due)
    },
    dropStartTimer({ ref, element }) {
      touch()
      statements.dropStartTimer.run(ref.service, ref.version, element)
    },
  } satisfies Partial<Store>
}

function toStartTimer({ service, version, element, ...row }: StartTimerRow): StartTimer {
  const { due_at: dueAt, interval, left } = row
  const cycle = interval === null ? {} : { cycle: { interval, left } }
  return { ref: { service, version }, element, dueAt, ...cycle }
}
