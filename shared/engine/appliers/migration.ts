import type { Completed, Instance, Operation, Undoing } from '../instance.ts'
import { translate, type Translation } from '../migration/changes.ts'
import type { Appliers, Counts, Draft } from './draft.ts'

/** Renames what the state holds; what has no place any more is closed by the events that follow. */
export const migrationAppliers: Pick<Appliers, 'instanceMigrated'> = {
  instanceMigrated(draft, { version, changes }) {
    const names = translate(changes)
    const processOf = (scope: string) => draft.scopes[scope]?.process ?? ''
    draft.version = version
    renameWork(draft, names, processOf)
    draft.agenda = draft.agenda.map((operation) => renameOperation(operation, names, processOf))
    draft.passed = renamePassed(draft.passed, names)
    renameScopes(draft, names)
  },
}

type ProcessOf = (scope: string) => string

function renameWork(draft: Draft, names: Translation, processOf: ProcessOf): void {
  const { tokens, activations, waits, incidents } = draft
  for (const [scope, counts] of Object.entries(tokens)) {
    tokens[scope] = renameKeys(counts, (flow) => names.flow(processOf(scope), flow))
  }
  for (const [id, activation] of Object.entries(activations)) {
    const { scope, element, undo } = activation
    const renamed = { ...activation, element: nameOf(names, processOf(scope), element) }
    activations[id] =
      undo === undefined ? renamed : { ...renamed, undo: renameUndo(undo, names, processOf) }
  }
  for (const [id, wait] of Object.entries(waits)) {
    waits[id] = { ...wait, element: nameOf(names, processOf(wait.scope), wait.element) }
  }
  for (const [id, incident] of Object.entries(incidents)) {
    const { process, element } = incident
    incidents[id] = {
      ...incident,
      process: names.process(process) ?? process,
      element: nameOf(names, process, element),
    }
  }
}

function nameOf(names: Translation, process: string, element: string): string {
  return names.element(process, element) ?? element
}

function renameUndo(undo: Undoing, names: Translation, processOf: ProcessOf): Undoing {
  const levels = undo.levels.map(({ scope, entries }) => ({
    scope,
    entries: renameCompleted(entries, names, processOf(scope)),
  }))
  return { ...undo, levels }
}

function renameCompleted(
  entries: readonly Completed[],
  names: Translation,
  process: string,
): readonly Completed[] {
  return entries.map((entry) => {
    const renamed = { ...entry, element: nameOf(names, process, entry.element) }
    const { completed } = entry
    if (completed === undefined) return renamed
    return { ...renamed, completed: renameCompleted(completed, names, process) }
  })
}

function renameOperation(
  operation: Operation,
  names: Translation,
  processOf: ProcessOf,
): Operation {
  if (operation.type !== 'arrive') return operation
  const { scope, flow } = operation
  return { ...operation, flow: names.flow(processOf(scope), flow) ?? flow }
}

function renamePassed(passed: Instance['passed'], names: Translation): Draft['passed'] {
  const renamed: Draft['passed'] = {}
  for (const [process, { elements, flows }] of Object.entries(passed)) {
    const target = names.process(process)
    if (target === null) continue
    renamed[target] = {
      elements: renameKeys(elements, (id) => names.element(process, id)),
      flows: renameKeys(flows, (id) => names.flow(process, id)),
    }
  }
  return renamed
}

/** What becomes one thing is counted together. */
function renameKeys(counts: Readonly<Counts>, rename: (id: string) => string | null): Counts {
  const renamed: Counts = {}
  for (const [id, count] of Object.entries(counts)) {
    const target = rename(id)
    if (target !== null) renamed[target] = (renamed[target] ?? 0) + count
  }
  return renamed
}

function renameScopes({ scopes }: Draft, names: Translation): void {
  for (const [id, scope] of Object.entries(scopes)) {
    const { process, element, completed, queue, fired } = scope
    const one = (name: string) => nameOf(names, process, name)
    scopes[id] = {
      ...scope,
      process: names.process(process) ?? process,
      element: element === null ? null : one(element),
      ...(completed && { completed: renameCompleted(completed, names, process) }),
      ...(queue && { queue: queue.map(one) }),
      ...(fired && {
        fired: Object.fromEntries(
          Object.entries(fired).map(([gateway, arrived]) => [
            one(gateway),
            arrived.map((flow) => names.flow(process, flow) ?? flow),
          ]),
        ),
      }),
    }
  }
}
