import type { Boxed, BoxedFunction, ContextEntry, Named } from '../model/boxed.ts'
import type { Reader } from './reader.ts'
import { readTable } from './readTable.ts'

/** Nothing decides nothing: where there is no box the value is null. */
const nothing: Boxed = { kind: 'literal', text: '', absent: true }

/** The first boxed expression among the children of an element. */
export function readBoxedIn(reader: Reader | undefined): Boxed | undefined {
  const child = reader?.child(...Object.keys(readers))
  return child && readers[child.tag]?.(child)
}

const readers: Readonly<Record<string, (reader: Reader) => Boxed>> = {
  literalExpression: (reader) => ({ kind: 'literal', text: reader.text() ?? '', ...box(reader) }),
  decisionTable: readTable,
  functionDefinition: readFunction,
  context: (reader) => ({
    kind: 'context',
    entries: reader.children('contextEntry').map(readEntry),
    ...box(reader),
  }),
  list: (reader) => ({ kind: 'list', items: readAll(reader), ...box(reader) }),
  relation: (reader) => ({
    kind: 'relation',
    columns: reader.children('column').map(readNamed),
    rows: reader.children('row').map(readAll),
    ...box(reader),
  }),
  invocation: (reader) => ({
    kind: 'invocation',
    called: readBoxedIn(reader) ?? nothing,
    bindings: reader.children('binding').map((binding) => ({
      name: binding.child('parameter')?.name() ?? '',
      value: readBoxedIn(binding) ?? nothing,
      ...binding.foreign(),
    })),
    ...box(reader),
  }),
  conditional: (reader) => ({
    kind: 'conditional',
    if: readPart(reader, 'if'),
    then: readPart(reader, 'then'),
    else: readPart(reader, 'else'),
    ...box(reader),
  }),
  for: (reader) => readIterator(reader, 'for', 'return'),
  some: (reader) => readIterator(reader, 'some', 'satisfies'),
  every: (reader) => readIterator(reader, 'every', 'satisfies'),
  filter: (reader) => ({
    kind: 'filter',
    in: readPart(reader, 'in'),
    match: readPart(reader, 'match'),
    ...box(reader),
  }),
}

/** A function definition, or the logic of business knowledge. */
export function readFunction(reader: Reader): BoxedFunction {
  const kind = reader.takeIf('kind', (value) => value === 'Java' || value === 'PMML')
  const body = readBoxedIn(reader)
  return {
    kind: 'function',
    language: kind === 'Java' || kind === 'PMML' ? kind : 'FEEL',
    parameters: reader.children('formalParameter').map(readNamed),
    ...(body === undefined ? {} : { body }),
    ...box(reader),
  }
}

function readEntry(reader: Reader): ContextEntry {
  const variable = reader.child('variable')
  const value = readBoxedIn(reader) ?? nothing
  return {
    ...(variable === undefined ? {} : { variable: readNamed(variable) }),
    value,
    ...reader.foreign(),
  }
}

function readIterator(reader: Reader, kind: 'for' | 'some' | 'every', body: string): Boxed {
  return {
    kind,
    variable: reader.take('iteratorVariable') ?? '',
    in: readPart(reader, 'in'),
    body: readPart(reader, body),
    ...box(reader),
  }
}

function readPart(reader: Reader, tag: string): Boxed {
  return readBoxedIn(reader.child(tag)) ?? nothing
}

function readAll(reader: Reader): readonly Boxed[] {
  return reader
    .children(...Object.keys(readers))
    .flatMap((child) => readers[child.tag]?.(child) ?? [])
}

function readNamed(reader: Reader): Named {
  return { name: reader.name(), ...box(reader) }
}

/** The type of what is read, and the rest of it. */
function box(reader: Reader) {
  return { ...reader.type(), ...reader.foreign() }
}
