import { BpmnModdle } from 'bpmn-moddle'

/** An element as bpmn-moddle gives it, without the part of its interface that nobody needs here. */
interface Element {
  readonly [property: string]: unknown
  readonly $type: string
  readonly $attrs?: Readonly<Record<string, unknown>>
  readonly $descriptor: {
    readonly isGeneric?: boolean
    readonly ns: { readonly localName: string; readonly uri?: string }
    readonly properties?: readonly Property[]
  }
}

interface Property {
  readonly name: string
  readonly type: string
  readonly isId?: boolean
  readonly isMany?: boolean
  readonly isVirtual?: boolean
  readonly isReference?: boolean
}

/** The tree that bpmn-moddle, knowing nothing of us, makes of a file. */
export async function moddleTree(xml: string): Promise<Element> {
  const { rootElement } = await new BpmnModdle().fromXML(xml)
  return rootElement as Element // reason: the package describes none of its elements
}

/** Where two trees differ: up to ids, order of attributes and white space, geometry within one pixel. */
export function differences(expected: Element, found: Element): readonly string[] {
  const comparison: Comparison = { ids: new Map(), references: [], found: [] }
  compare(expected, found, { path: 'definitions', comparison })
  const broken = comparison.references.flatMap(({ path, ids: [a, b] }) =>
    (comparison.ids.get(a) ?? a) === b ? [] : [`${path}: refers to ${b} instead of ${a}`],
  )
  return [...comparison.found, ...broken]
}

interface Comparison {
  /** The id in the second tree of what has this id in the first. */
  readonly ids: Map<string, string>
  readonly references: { readonly path: string; readonly ids: readonly [string, string] }[]
  readonly found: string[]
}

interface At {
  readonly path: string
  readonly comparison: Comparison
}

function compare(a: Element, b: Element, at: At): void {
  const { path, comparison } = at
  if (nameOf(a) !== nameOf(b)) {
    comparison.found.push(`${path}: ${nameOf(b)} instead of ${nameOf(a)}`)
    return
  }
  if (typeof a['id'] === 'string' && typeof b['id'] === 'string')
    comparison.ids.set(a['id'], b['id'])
  if (a.$descriptor.isGeneric) compareGeneric(a, b, at)
  else compareTyped(a, b, at)
}

function compareTyped(a: Element, b: Element, at: At): void {
  for (const property of a.$descriptor.properties ?? []) {
    if (property.isVirtual || property.isId) continue
    const [x, y] = [own(a, property), own(b, property)]
    const path = `${at.path}/${property.name}`
    if (x.length !== y.length) {
      at.comparison.found.push(
        `${path}: ${y.length} instead of ${x.length} (${shown(y)} / ${shown(x)})`,
      )
      continue
    }
    for (const [index, value] of x.entries()) {
      const place = { ...at, path: property.isMany ? `${path}[${label(value, index)}]` : path }
      compareValue(value, y[index], { property, at: place })
    }
  }
  compareAttributes(attributesOf(a), attributesOf(b), at)
}

function compareValue(
  a: unknown,
  b: unknown,
  { property, at }: { readonly property: Property; readonly at: At },
): void {
  if (property.isReference && isElement(a) && isElement(b)) {
    at.comparison.references.push({ path: at.path, ids: [String(a['id']), String(b['id'])] })
  } else if (isElement(a) && isElement(b)) compare(a, b, at)
  else if (property.type === 'Real' || property.type === 'dc:Real') {
    if (Math.abs(Number(a) - Number(b)) > 1)
      at.comparison.found.push(`${at.path}: ${String(b)} instead of ${String(a)}`)
  } else if (String(a).trim() !== String(b).trim())
    at.comparison.found.push(`${at.path}: ${JSON.stringify(b)} instead of ${JSON.stringify(a)}`)
}

/** Elements outside of BPMN: attributes and children as they are. */
function compareGeneric(a: Element, b: Element, at: At): void {
  compareAttributes(genericAttributes(a), genericAttributes(b), at)
  const [x, y] = [textOf(a['$body']), textOf(b['$body'])]
  if (x !== y)
    at.comparison.found.push(
      `${at.path}: text ${JSON.stringify(y)} instead of ${JSON.stringify(x)}`,
    )
  const [inA, inB] = [childrenOf(a), childrenOf(b)]
  if (inA.length !== inB.length)
    at.comparison.found.push(`${at.path}: ${inB.length} children instead of ${inA.length}`)
  for (const [index, child] of inA.entries()) {
    const other = inB[index]
    if (other !== undefined)
      compare(child, other, { ...at, path: `${at.path}/${nameOf(child)}[${index}]` })
  }
}

function compareAttributes(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown>,
  { path, comparison }: At,
): void {
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (String(a.get(key)) !== String(b.get(key)))
      comparison.found.push(
        `${path}@${key}: ${String(b.get(key))} instead of ${String(a.get(key))}`,
      )
  }
}

/** Values that the file tells, not those that BPMN presumes. */
function own(element: Element, { name, isMany }: Property): readonly unknown[] {
  const value = Object.hasOwn(element, name) ? element[name] : undefined
  if (value === undefined || value === null) return []
  return isMany && Array.isArray(value) ? value : [value]
}

function attributesOf({ $attrs = {} }: Element): ReadonlyMap<string, unknown> {
  return named(Object.entries($attrs))
}

function genericAttributes(element: Element): ReadonlyMap<string, unknown> {
  return named(
    Object.entries(element).filter(
      ([key, value]) => !key.startsWith('$') && typeof value !== 'function',
    ),
  )
}

/** Prefixes are the writer's choice; what declares them and what names a type is told by the names themselves. */
function named(entries: readonly (readonly [string, unknown])[]): ReadonlyMap<string, unknown> {
  const told = entries.filter(
    ([key]) => key !== 'xmlns' && !key.startsWith('xmlns:') && key !== 'xsi:type',
  )
  return new Map(told.map(([key, value]) => [key.slice(key.indexOf(':') + 1), value]))
}

function childrenOf(element: Element): readonly Element[] {
  const children = element['$children']
  return Array.isArray(children) ? children.filter(isElement) : []
}

function nameOf({ $descriptor: { isGeneric, ns }, $type }: Element): string {
  return isGeneric ? `{${ns.uri ?? ''}}${ns.localName}` : $type
}

function label(value: unknown, index: number): string {
  return isElement(value) && typeof value['id'] === 'string' ? value['id'] : String(index)
}

function shown(values: readonly unknown[]): string {
  const names = values
    .slice(0, 3)
    .map((value) =>
      isElement(value) ? `${nameOf(value)} ${textOf(value['id'])}` : JSON.stringify(value),
    )
  return names.join(', ')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && '$type' in value
}
