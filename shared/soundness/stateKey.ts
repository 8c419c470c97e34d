import type { Activation, Instance, ScopeInstance, Wait } from '../engine/instance.ts'

interface Index {
  readonly instance: Instance
  readonly activations: ReadonlyMap<string, readonly Activation[]>
  readonly scopes: ReadonlyMap<string, readonly ScopeInstance[]>
  readonly waits: ReadonlyMap<string, readonly Wait[]>
  readonly incidents: ReadonlyMap<string, string>
  /** What was completed counts only where something may be undone. */
  readonly undoes: boolean
}

/**
 * Two states with the same key go on in the same ways: ids, times and data are left out, and what stands beside
 * each other is sorted, so that the items of a loop count as alike.
 */
export function stateKey(instance: Instance, undoes: boolean): string {
  if (instance.status !== 'active') return instance.status
  const index: Index = {
    instance,
    activations: groupBy(Object.values(instance.activations), ({ scope }) => scope),
    scopes: groupBy(Object.values(instance.scopes), ({ activation }) => activation ?? ''),
    waits: groupBy(Object.values(instance.waits), (wait) => wait.activation ?? `in ${wait.scope}`),
    incidents: new Map(
      Object.values(instance.incidents).map(({ activation, scope, element, incident }) => [
        activation ?? `in ${scope ?? ''}`,
        `${element}!${incident.code}`,
      ]),
    ),
    undoes,
  }
  const roots = index.scopes.get('') ?? []
  const agenda = instance.agenda.length === 0 ? '' : JSON.stringify(instance.agenda)
  return roots.map((scope) => scopeKey(index, scope)).join() + agenda
}

function groupBy<T>(all: readonly T[], of: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(of(one))
    if (group === undefined) groups.set(of(one), [one])
    else group.push(one)
  }
  return groups
}

function scopeKey(index: Index, scope: ScopeInstance): string {
  const { id, process, element, queue = [], fired = {}, undoes, completed = [] } = scope
  const tokens = Object.entries(index.instance.tokens[id] ?? {}).map(
    ([flow, count]) => `${flow}*${count}`,
  )
  const started = Object.entries(fired).map(([gateway, flows]) => `${gateway}^${flows.join()}`)
  const inside = (index.activations.get(id) ?? []).map((one) => activationKey(index, one))
  const undone = index.undoes ? completed.map((one) => one.element) : []
  return [
    element ?? process,
    undoes === true ? 'undoes' : '',
    queue.join(),
    sorted(tokens),
    sorted(started),
    sorted(waitsKey(index, `in ${id}`)),
    undone.join(),
    `(${sorted(inside)})`,
  ].join(':')
}

function activationKey(index: Index, { id, element, status, loop, undo }: Activation): string {
  const rounds = loop === undefined ? '' : `${loop.total ?? ''}/${loop.begun}/${loop.ended}`
  const inside = (index.scopes.get(id) ?? []).map((scope) => scopeKey(index, scope))
  const undoing =
    undo === undefined
      ? ''
      : JSON.stringify(undo.levels.map(({ entries }) => entries.map((one) => one.element)))
  return [
    element,
    status,
    rounds,
    undoing,
    sorted(waitsKey(index, id)),
    `(${sorted(inside)})`,
  ].join(':')
}

function waitsKey({ waits, incidents }: Index, holder: string): readonly string[] {
  const incident = incidents.get(holder)
  const open = (waits.get(holder) ?? []).map((wait) => {
    const collected = 'collected' in wait && wait.collected !== undefined ? '+' : ''
    return `${wait.element}=${wait.kind}${'trigger' in wait ? wait.trigger : ''}${collected}`
  })
  return incident === undefined ? open : [...open, incident]
}

function sorted(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : parts.toSorted().join()
}
