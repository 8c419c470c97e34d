import { dataSchema } from '#shared/lint/field.ts'
import type { Definition } from '#shared/model/definition.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { renameField } from '#shared/renaming/renameField.ts'
import { addFieldTo, removeField } from './commands/dataFields.ts'
import { moveField } from './commands/moveField.ts'
import { answerTo, fieldConflicts, type Answers, type Conflict } from './conflicts.ts'
import { parentId, schemaJson, withAt } from './fieldPlace.ts'
import { freeId } from './ids.ts'

/** The steps with their fields as answered: without them, or by the names of what is meant instead. */
export function withFieldAnswers(
  definition: Definition,
  fragment: Definition,
  answers: Answers,
): Definition {
  if (definition.id === fragment.id) return fragment
  return fieldConflicts(definition, fragment).reduce((now, conflict) => {
    const { id, why } = conflict
    const answer = answerTo(conflict, answers)
    if (answer.as === 'leave') return removeField(now, id)
    if (answer.as === 'other') return meaning(now, id, answer.id) ?? now
    if (answer.as === 'take' && why === 'differs') return besides(definition, now, conflict)
    return now
  }, fragment)
}

/** Every place that means one field means another; undefined where that cannot be proven to be the same. */
export function meaning(fragment: Definition, from: string, to: string): Definition | undefined {
  const parent = parentId(to)
  const ready = withRecord(fragment, parent)
  const moved =
    parentId(from) === parent ? { definition: ready, id: from } : moveField(ready, from, parent)
  if ('blockers' in moved) return undefined
  const renamed = renameField(moved.definition, moved.id, to)
  return 'problems' in renamed ? undefined : renamed.definition
}

/** Records that a field is to go into. */
function withRecord(fragment: Definition, path: string | undefined): Definition {
  if (path === undefined || schemaAt(dataSchema(fragment), path, fragment.types) !== undefined)
    return fragment
  const outer = withRecord(fragment, parentId(path))
  const pointer = [
    'data',
    ...path.split('.').flatMap((name, at) => (at === 0 ? [name] : ['properties', name])),
  ]
  return withAt(outer, pointer, () => schemaJson({ type: 'object', properties: {} }))
}

/** Under a name of its own, where the name stands for something else. */
function besides(definition: Definition, fragment: Definition, { id }: Conflict): Definition {
  const parent = parentId(id)
  const name = id.split('.').at(-1) ?? id
  const around =
    parent === undefined
      ? definition.data
      : (schemaAt(dataSchema(definition), parent, definition.types)?.properties ?? {})
  const free = freeId(name, around)
  return meaning(fragment, id, parent === undefined ? free : `${parent}.${free}`) ?? fragment
}

/** With every field the steps use and the service has not yet. */
export function withMissingFields(definition: Definition, fragment: Definition): Definition {
  return fieldConflicts(definition, fragment).reduce((now, { id, title, why }) => {
    const schema = schemaAt(dataSchema(fragment), id, fragment.types)
    if (why === 'differs' || schema === undefined) return now
    const wanted = id.split('.').at(-1) ?? id
    return addFieldTo(now, parentId(id), { label: schema.label ?? title, schema, wanted })
      .definition
  }, definition)
}
