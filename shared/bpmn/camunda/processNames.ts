import { partsOf } from '../../xml/name.ts'
import type { XmlElement } from '../../model/foreign.ts'
import { fromFeel8, isExpression } from './feel8.ts'
import { fromJuel } from './juel.ts'
import { isName, namesRead } from './names.ts'
import { bpmnName } from '../names.ts'
import { localOf } from './xml.ts'
import { firstNameOf } from '../../model/path.ts'

/** A place of a process where a name of its data occurs. */
interface Mention {
  readonly name: string
  /** The flow element it is in. */
  readonly owner: string
  /** `own`: read where the result of the element is in sight. */
  readonly way: 'read' | 'write' | 'own'
}

export interface ProcessNames {
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  /** There are scripts in other languages, which may read and write anything. */
  readonly isCertain: boolean
  /** Whether the name occurs beyond the results of the given element. */
  isElsewhere(name: string, owner: string): boolean
}

const known = new WeakMap<XmlElement, ProcessNames>()

export function processNames(process: XmlElement): ProcessNames {
  const found = known.get(process) ?? collect(process)
  known.set(process, found)
  return found
}

function collect(process: XmlElement): ProcessNames {
  const mentions = mentionsIn(process, { owner: '', isOwn: false })
  const owners = new Map<string, Set<string>>()
  for (const { name, owner, way } of mentions) {
    const places = owners.get(name) ?? new Set()
    owners.set(name, places.add(way === 'own' ? `${owner} own` : owner))
  }
  return {
    reads: namesOf(mentions, 'read'),
    writes: namesOf(mentions, 'write'),
    isCertain: !hasScript(process),
    isElsewhere: (name, owner) =>
      [...(owners.get(name) ?? [])].some((place) => place !== `${owner} own`),
  }
}

function namesOf(mentions: readonly Mention[], way: Mention['way']): readonly string[] {
  return [...new Set(mentions.filter((one) => one.way === way).map(({ name }) => name))].toSorted()
}

function hasScript(xml: XmlElement): boolean {
  const language = xml.attributes?.['scriptFormat'] ?? 'feel'
  return !/^(feel|juel)$/i.test(language) || (xml.children ?? []).some(hasScript)
}

interface Where {
  readonly owner: string
  readonly isOwn: boolean
}

const flowElement = /([tT]ask|Activity|[sS]ubProcess|transaction|Gateway|Event|sequenceFlow)$/
const results = new Set(['output', 'outputParameter'])

function mentionsIn(xml: XmlElement, around: Where): readonly Mention[] {
  const local = localOf(xml)
  const id = xml.attributes?.['id']
  const where = {
    owner: flowElement.test(bpmnName(xml) ?? '') ? (id ?? around.owner) : around.owner,
    isOwn: results.has(local),
  }
  return [
    ...Object.entries(xml.attributes ?? {}).flatMap(([name, value]) =>
      inAttribute({ xml, name: partsOf(name).local, value }, where),
    ),
    ...expressionNames(xml.text ?? '').map((name) => read(name, where)),
    ...(local === 'userTaskForm' ? formKeys(xml.text ?? '') : []).map((name) =>
      written(name, where),
    ),
    ...(xml.children ?? []).flatMap((child) => mentionsIn(child, where)),
  ]
}

function read(name: string, { owner, isOwn }: Where): Mention {
  return { name, owner, way: isOwn ? 'own' : 'read' }
}

function written(path: string, { owner }: Where): Mention {
  return { name: firstNameOf(path), owner, way: 'write' }
}

interface Attribute {
  readonly xml: XmlElement
  readonly name: string
  readonly value: string
}

function inAttribute({ xml, name, value }: Attribute, where: Where): readonly Mention[] {
  const local = localOf(xml)
  const root = firstNameOf(value)
  const place = { ...where, isOwn: where.isOwn || name === 'outputElement' }
  if (writing.has(name) || writing.has(`${local} ${name}`))
    return isName(root) ? [written(value, where)] : []
  if (reading.has(name) || reading.has(`${local} ${name}`))
    return isName(root) ? [read(root, place)] : []
  return expressionNames(value).map((one) => read(one, place))
}

/** Attributes that name what is written, or read: by themselves, or with their element. */
const writing = new Set([
  'resultVariable',
  'outputCollection',
  'errorCodeVariable',
  'escalationCodeVariable',
  'initiator',
  'output target',
  'out target',
  'outputParameter name',
  'formField id',
  'formProperty id',
])
const reading = new Set(['collection', 'in source', 'conditionalFilter variableNames'])

function expressionNames(text: string): readonly string[] {
  if (isExpression(text)) {
    const translated = fromFeel8(text)
    return 'feel' in translated ? namesRead(translated.feel) : []
  }
  if (!/[$#]\{/.test(text)) return []
  const translated = fromJuel(text)
  return 'feel' in translated ? namesRead(translated.feel) : []
}

/** The fields of a form of Camunda 8, which is JSON. */
function formKeys(json: string): readonly string[] {
  return [...json.matchAll(/"key"\s*:\s*"([^"]+)"/g)].map(([, key = '']) => key)
}
