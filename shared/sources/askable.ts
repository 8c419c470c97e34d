import { mismatch } from '../feel/misfits.ts'
import type { CatalogueEntry, OfferedOperation } from '../model/catalogue.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { isSameField } from './knownBy.ts'

/** A register that can be asked for a field by who applies, and where in its answer the field is. */
export interface Askable {
  readonly offered: OfferedOperation
  readonly path: string
}

/** A field that is asked for, and the record around it. */
export interface Wanted {
  readonly field: Schema
  readonly holder: Schema | undefined
}

/** What a lookup takes of every case; what else it requires only a question could tell. */
const ofEveryCase: Readonly<Record<string, string>> = {
  id: 'identity.personId',
  personId: 'identity.personId',
  caseNumber: 'case.number',
}

/**
 * The lookup that answers with the field, once per person: what a register holds several times, such as registered
 * dogs, or of somebody else, such as a guardian's address, is not the field that is asked for.
 */
export function askableFor(
  { operations }: Pick<CatalogueEntry, 'operations'>,
  wanted: Wanted,
): Askable | undefined {
  return operations
    .filter((offered) => !offered.writes && requestRows(offered) !== undefined)
    .flatMap((offered) => {
      const path = pathIn(offered.response, wanted)
      return path === undefined ? [] : [{ offered, path }]
    })[0]
}

/** A lookup that says yes or no about this case, and how it is asked. */
export interface Confirmation extends Askable {
  readonly request: Readonly<Record<string, string>>
}

/** By who applies, and by what the case knows under the same name; what it need not be told stays away. */
export function confirmationBy(
  { operations }: Pick<CatalogueEntry, 'operations'>,
  known: readonly { readonly path: string; readonly field: Schema }[],
): Confirmation | undefined {
  return operations.flatMap((offered) => {
    const { properties: asked = {}, required = [] } = offered.request
    const rows = Object.entries(asked).flatMap(([name, one]) => {
      const same = known.find(({ field }) => isSameField(one, field) && fits(field, one))
      const value = ofEveryCase[name] ?? same?.path
      return value === undefined ? [] : [[name, value] as const]
    })
    const request = Object.fromEntries(rows)
    const isAskable =
      !offered.writes &&
      required.every((name) => Object.hasOwn(request, name)) &&
      rows.some(([, value]) => value === 'identity.personId')
    const [path] = membersOf(offered.response).flatMap((one) =>
      one.schema.type === 'boolean' ? [one.path] : [],
    )
    return isAskable && path !== undefined ? [{ offered, path, request }] : []
  })[0]
}

/** How its request is filled; undefined where it requires more than every case has. */
export function requestRows({
  request,
}: Pick<OfferedOperation, 'request'>): Readonly<Record<string, string>> | undefined {
  const rows = (request.required ?? []).map((name) => [name, ofEveryCase[name]] as const)
  const known = rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const asksForPerson = rows.some(([, value]) => value === 'identity.personId')
  return known.length === rows.length && asksForPerson ? Object.fromEntries(known) : undefined
}

/** Whether a register keeps the field once per entry, connected or not. */
export function keepsOnce({ fields }: Pick<CatalogueEntry, 'fields'>, wanted: Wanted): boolean {
  return pathIn({ properties: fields }, wanted) !== undefined
}

/**
 * Of the person itself, or in a part of it that is called as the record around the question is. Deeper inside, where
 * a guardian may have an address too, only a FIM id tells; the shallowest comes first.
 */
function pathIn(schema: Schema, { field, holder }: Wanted): string | undefined {
  let level: readonly Member[] = membersOf(schema)
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const found = level.find(
      ({ schema: one, within }) =>
        isSameField(one, field) && fits(one, field) && isTheirs(one, { within, field, holder }),
    )
    if (found !== undefined) return found.path
    level = level.flatMap(({ path, schema: one }) => membersOf(one, `${path}.`, one))
  }
  return undefined
}

const deepest = 3

interface Member {
  readonly path: string
  readonly schema: Schema
  readonly within: Schema | undefined
}

function isTheirs(
  one: Schema,
  { within, field, holder }: Wanted & Pick<Member, 'within'>,
): boolean {
  if (within === undefined) return true
  const isSamePart = holder !== undefined && isSameField(within, holder)
  return isSamePart || (one.fimId !== undefined && one.fimId === field.fimId)
}

function membersOf(schema: Schema, prefix = '', within?: Schema): readonly Member[] {
  return Object.entries(schema.properties ?? {}).map(([name, part]) => ({
    path: prefix + name,
    schema: part,
    within,
  }))
}

function fits(answer: Schema, field: Schema): boolean {
  return mismatch(resolve(answer, {}), field, {}) === undefined
}
