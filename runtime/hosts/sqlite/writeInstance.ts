import type { Instance } from '#shared/engine/instance.ts'
import { encodeEvents, encodeState } from '../../storage/caseForm.ts'
import type { StoredCase } from '../../storage/caseReader.ts'
import type { Shapes } from '../../storage/shapes.ts'
import type { InstanceChange } from '../store.ts'
import type { Statements } from './statements.ts'

/** What a case with few events would spare by a snapshot is less than writing it. */
const fewBytes = 8 * 1024

type Written = Pick<StoredCase, 'step' | 'snapshot' | 'tail'>

/**
 * A command writes its events; the state is written when those since the last time outweigh it. So writing
 * costs in proportion to what happens, and reading a case folds no more than it holds.
 */
export function createWriter(statements: Statements, { cellsOf }: Shapes) {
  function writeRow({ command, definition, instance, isNew, ref }: InstanceChange) {
    const { id, number, status, startedAt, endedAt = null } = instance
    if (isNew) {
      const subject = instance.identity?.subject ?? null
      const place = [id, number, ref.service, ref.version, definition.owner, subject]
      statements.insertInstance.run(...place, status, startedAt, endedAt)
    } else if (status !== 'active') statements.endInstance.run(status, endedAt, id)
    if (command.type === 'migrateInstance') statements.moveInstance.run(ref.version, id)
  }

  /** Answers how many bytes. */
  function writeEvents({ command, instance, events }: InstanceChange, step: number): number {
    const { commandId, at } = command
    const encoded = encodeEvents(events, { instanceId: instance.id, at }, cellsOf)
    statements.insertEvents.run(instance.id, step, commandId, at, encoded)
    return encoded.length
  }

  function writeSnapshot(instance: Instance, step: number): Written {
    const state = encodeState(instance, cellsOf)
    statements.saveSnapshot.run(instance.id, step, state)
    return { step, snapshot: state.length, tail: 0 }
  }

  /** All but the bare row, which measures count. */
  function forget(id: string) {
    statements.forgetSubject.run(id)
    for (const statement of statements.forgetRows) statement.run({ id })
  }

  return {
    write(change: InstanceChange, before: Written = { step: 0, snapshot: 0, tail: 0 }): Written {
      const { instance } = change
      const step = before.step + 1
      writeRow(change)
      if (change.isForgotten) {
        forget(instance.id)
        return writeSnapshot(instance, step)
      }
      const tail = before.tail + writeEvents(change, step)
      if (tail > Math.max(before.snapshot, fewBytes)) return writeSnapshot(instance, step)
      return { step, snapshot: before.snapshot, tail }
    },
  }
}
