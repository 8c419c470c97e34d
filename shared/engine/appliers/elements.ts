import { referred } from '../../model/referred.ts'
import type { LoopState } from '../instance.ts'
import { countToken, countUp, setStatus, type Appliers, type Counts, type Draft } from './draft.ts'

type Handled =
  | 'elementEntered'
  | 'elementAdded'
  | 'elementActivated'
  | 'elementCompleting'
  | 'elementCompleted'
  | 'elementTerminated'
  | 'elementReentered'
  | 'loopStarted'
  | 'itemAdded'
  | 'itemEnded'
  | 'compensationStarted'
  | 'compensationEnded'

export const elementAppliers: Appliers<Handled> = {
  elementEntered(draft, { activation, scope, element, consumed, skipsInput }) {
    const entered = { id: activation, scope, element, status: 'activating' } as const
    draft.activations[activation] = skipsInput === undefined ? entered : { ...entered, skipsInput }
    countUp(draft.live, scope)
    for (const flow of consumed) countToken(draft, { scope, flow, by: -1 })
    if (consumed.length === 0) takeFromQueue(draft, scope, element)
  },
  elementAdded({ scopes }, { scope: id, element, queued }) {
    const scope = scopes[id]
    if (scope === undefined || queued === undefined) return
    scopes[id] = { ...scope, queue: [...(scope.queue ?? []), element] }
  },
  elementActivated(draft, { activation }) {
    setStatus(draft, activation, 'active')
  },
  elementCompleting(draft, event) {
    const { activation, result, written } = event
    const before = draft.activations[activation]
    if (before === undefined) return
    draft.activations[activation] = {
      ...before,
      status: 'completing',
      ...(result === undefined ? {} : { result }),
      ...(written === undefined ? {} : { written }),
    }
  },
  elementCompleted(draft, { activation, taken }) {
    const left = leave(draft, activation)
    if (left === undefined) return
    const passed = passedIn(draft, left.scope)
    countUp(passed.elements, left.element)
    for (const flow of taken) {
      countUp(passed.flows, flow)
      countToken(draft, { scope: left.scope, flow, by: 1 })
    }
  },
  elementTerminated(draft, { activation }) {
    leave(draft, activation)
  },
  elementReentered(draft, { activation }) {
    setStatus(draft, activation, 'activating')
  },
  loopStarted(draft, { activation, total, items }) {
    const loop = { total, begun: 0, ended: 0, outputs: [] }
    setLoop(draft, activation, items === undefined ? loop : { ...loop, items })
  },
  itemAdded(draft, { activation, item }) {
    const loop = draft.activations[activation]?.loop
    if (loop?.total == null) return
    const { total, items } = loop
    const more = items === undefined ? {} : { items: [...items, item ?? null] }
    setLoop(draft, activation, { ...loop, ...more, total: total + 1 })
  },
  itemEnded(draft, { activation, item, output }) {
    const loop = draft.activations[activation]?.loop
    if (loop === undefined) return
    const ended = loop.ended + 1
    if (output === undefined) return setLoop(draft, activation, { ...loop, ended })
    const outputs = [...loop.outputs]
    while (outputs.length < item) outputs.push(null)
    outputs[item] = output
    setLoop(draft, activation, { ...loop, ended, outputs })
  },
  compensationStarted(draft, { activation, scope, entries, detached }) {
    const before = draft.activations[activation]
    if (before === undefined) return
    const levels = [...(before.undo?.levels ?? []), { scope, entries }]
    draft.activations[activation] =
      detached === undefined
        ? { ...before, undo: { ...before.undo, levels } }
        : { ...before, status: 'active', undo: { levels, detached } }
    forget(draft, scope, new Set(entries.map(({ id }) => id)))
  },
  compensationEnded(draft, { activation }) {
    leave(draft, activation)
  },
}

function leave(draft: Draft, activation: string) {
  const left = draft.activations[activation]
  if (left === undefined) return undefined
  delete draft.activations[activation]
  draft.live[left.scope] = (draft.live[left.scope] ?? 1) - 1
  return left
}

function takeFromQueue({ scopes }: Draft, id: string, element: string): void {
  const scope = scopes[id]
  const place = scope?.queue?.indexOf(element) ?? -1
  if (scope?.queue === undefined || place < 0) return
  scopes[id] = { ...scope, queue: scope.queue.toSpliced(place, 1) }
}

function setLoop({ activations }: Draft, activation: string, loop: LoopState): void {
  const before = activations[activation]
  if (before !== undefined) activations[activation] = { ...before, loop }
}

function passedIn(draft: Draft, scope: string): { elements: Counts; flows: Counts } {
  const process = draft.scopes[scope]?.process ?? ''
  const known = referred(draft.passed, process)
  return known ?? (draft.passed[process] = { elements: {}, flows: {} })
}

/** What is being undone can be undone no second time. */
function forget({ scopes }: Draft, id: string, begun: ReadonlySet<string>): void {
  const scope = scopes[id]
  if (scope?.completed === undefined) return
  const { completed, ...kept } = scope
  const left = completed.filter((one) => !begun.has(one.id))
  scopes[id] = left.length === 0 ? kept : { ...kept, completed: left }
}
