import type { Schema } from '../model/schema.ts'
import { mismatch } from '../feel/misfits.ts'
import { propose, type Place } from './propose.ts'

type Types = Readonly<Record<string, Schema>>

const enough = 0.6

/** What a path that is gone is most likely called now. */
export function renamed(path: string, places: readonly Place[], types: Types): Place | undefined {
  const near = places.filter((place) => place.path !== path)
  const [best] = propose([{ path, schema: {} }], near, types)[0]?.proposals ?? []
  return best === undefined || best.score < enough
    ? undefined
    : near.find((place) => place.path === best.path)
}

/** The same of a target, among those that can take the value. */
export function renamedTarget(
  path: string,
  value: Schema | undefined,
  { places, types }: { readonly places: readonly Place[]; readonly types: Types },
): Place | undefined {
  const fitting = places.filter(
    ({ schema }) => value === undefined || mismatch(value, schema, types) === undefined,
  )
  return renamed(path, fitting, types)
}
