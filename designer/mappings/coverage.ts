import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import type { Field } from '../editing/fields.ts'
import { targetsOf } from './describe.ts'
import { usedIn, type Use } from './usedIn.ts'

export interface Target {
  readonly path: string
  readonly field: Field | undefined
  readonly required: boolean
  readonly value: string | undefined
}

/** One row per thing that can or must be filled: the whole request, or what is taken into the case data. */
export function targetRows(definition: Definition, mapping: string): Target[] {
  const use = usedIn(definition, mapping)
  const fields = targetsOf(definition, use)
  const rows = referred(definition.mappings, mapping)?.rows ?? {}
  const within = (path: string): boolean =>
    Object.keys(rows).some((target) => path.startsWith(`${target}.`))
  const asked =
    use?.side === 'input' ? fields.filter((field) => isValue(field) && !within(field.path)) : []
  const known = new Set(asked.map(({ path }) => path))
  const others = Object.keys(rows).filter((path) => !known.has(path))
  return [
    ...asked.map((field) => ({
      path: field.path,
      field,
      required: isRequired(definition, use, field.path),
      value: rows[field.path]?.value,
    })),
    ...others.map((path) => ({
      path,
      field: fields.find((field) => field.path === path),
      required: false,
      value: rows[path]?.value,
    })),
  ]
}

export function coverageOf(
  definition: Definition,
  mapping: string,
): { readonly done: number; readonly all: number } {
  const required = targetRows(definition, mapping).filter((row) => row.required)
  return { done: required.filter(({ value }) => value !== undefined).length, all: required.length }
}

function isValue({ schema }: Field): boolean {
  return schema.properties === undefined
}

/** Required all the way: a part of something optional may be missing. */
function isRequired({ sources, types }: Definition, use: Use | undefined, path: string): boolean {
  if (use?.element.type !== 'serviceTask') return false
  let schema: Schema | undefined = referred(sources, use.element.source)?.request
  return path.split('.').every((name) => {
    const { required, properties } = resolve(schema ?? {}, types)
    schema = properties?.[name]
    return required?.includes(name) === true
  })
}
