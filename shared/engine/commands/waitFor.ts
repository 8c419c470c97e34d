import { waitOf, type Wait } from '../instance.ts'
import type { Rejection } from '../rejection.ts'
import type { Run } from '../run.ts'

type WaitOf<K extends Wait['kind']> = Extract<Wait, { kind: K }>

/** The open wait a reply is for. Late replies name an older generation and are refused. */
export function waitFor<K extends Wait['kind']>(
  { instance }: Run,
  { id, kind, generation }: { id: string; kind: K; generation: number },
): WaitOf<K> | Rejection {
  const wait = waitOf(instance, id)
  if (wait === undefined || !isKind(wait, kind) || 'answered' in wait) {
    return { code: 'waitNotOpen', id }
  }
  if (wait.generation === generation) return wait
  return { code: 'staleGeneration', id, expected: wait.generation, found: generation }
}

function isKind<K extends Wait['kind']>(wait: Wait, kind: K): wait is WaitOf<K> {
  return wait.kind === kind
}
