import { entryFieldsOf, fieldsOf } from '#designer/editing/fields.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'

/**
 * The sample cases of a service for the same service built anew: what people read is called the same in both,
 * paths and ids are not.
 */
export function casesFor(
  built: Definition,
  shipped: Definition,
): Readonly<Record<string, Scenario>> {
  const paths = pathsBetween(shipped, built)
  const values = (said: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(said).map(([path, value]) => [paths(path), entriesIn(value, path, paths)]),
    )
  const errors = Object.keys(built.errors)
  const answerOf = (answer: Scenario['sources'][string]) =>
    'error' in answer ? { error: errors[0] ?? answer.error } : answer
  return Object.fromEntries(
    Object.entries(shipped.scenarios).map(([id, scenario]) => [
      id,
      {
        ...scenario,
        sources: Object.fromEntries(
          Object.entries(scenario.sources).map(([source, answer]) => [
            sourceFor(source, shipped, built),
            answerOf(answer),
          ]),
        ),
        forms: Object.fromEntries(
          Object.entries(scenario.forms).map(([form, said]) => [
            formFor(form, shipped, built),
            values(said),
          ]),
        ),
        expect: values(scenario.expect ?? {}),
      },
    ]),
  )
}

/** A list is said entry by entry. */
function entriesIn(value: Json, path: string, paths: (path: string) => string): Json {
  if (!Array.isArray(value)) return value
  const inner = (name: string) => paths(`${path}.${name}`).slice(paths(path).length + 1)
  return value.map((entry: Json) =>
    isJsonObject(entry)
      ? Object.fromEntries(Object.entries(entry).map(([name, part]) => [inner(name), part]))
      : entry,
  )
}

function pathsBetween(from: Definition, to: Definition): (path: string) => string {
  const known = new Map(namedIn(to).map(({ name, path }) => [name, path]))
  const named = new Map(namedIn(from).map(({ name, path }) => [path, name]))
  return (path) => {
    const name = named.get(path)
    const found = name === undefined ? undefined : known.get(name)
    if (found === undefined) throw new Error(`${path}: expected a field called ${name ?? 'so'}`)
    return found
  }
}

function namedIn(definition: Definition) {
  return fieldsOf(definition).flatMap(({ path, label, group }) => [
    { path, name: `${group.de}, ${label.de}` },
    ...entryFieldsOf(definition, path).map((entry) => ({
      path: entry.path,
      name: `${group.de}, ${label.de}, ${entry.label.de}`,
    })),
  ])
}

function formFor(form: string, from: Definition, to: Definition): string {
  const task = tasksOf(from).find((one) => one.form === form)
  const same = tasksOf(to).find(({ name }) => name.de === task?.name.de)
  if (same?.form === undefined) throw new Error(`${form}: expected a form of the same step`)
  return same.form
}

function tasksOf({ processes }: Definition) {
  return Object.values(processes).flatMap(({ elements }) =>
    Object.values(elements).flatMap((element) => (element.type === 'userTask' ? [element] : [])),
  )
}

function sourceFor(source: string, from: Definition, to: Definition): string {
  const operation = from.sources[source]?.operation
  const [id] =
    Object.entries(to.sources).find(([, { operation: other }]) => other === operation) ?? []
  if (id === undefined) throw new Error(`${source}: expected a source for ${operation ?? 'it'}`)
  return id
}
