import type { XmlElement } from '../model/foreign.ts'
import { dmn } from './element.ts'
import type { Boxed, BoxedFunction, ContextEntry, Iterator, Named } from '../model/boxed.ts'
import { writeTable } from './writeTable.ts'

/** The element of a box; none where the model says that the file has none. */
export function writeBoxed(boxed: Boxed | undefined): XmlElement | undefined {
  if (boxed === undefined || (boxed.kind === 'literal' && boxed.absent === true)) return undefined
  return write(boxed)
}

function write<K extends Boxed['kind']>(boxed: Extract<Boxed, { readonly kind: K }>): XmlElement {
  return writers[boxed.kind](boxed)
}

const writers: {
  readonly [K in Boxed['kind']]: (boxed: Extract<Boxed, { readonly kind: K }>) => XmlElement
} = {
  literal: ({ text, ...box }) =>
    dmn('literalExpression', { ...rest(box), children: [dmn('text', { text })] }),
  table: writeTable,
  function: (boxed) => writeFunction(boxed, 'functionDefinition'),
  context: ({ entries, ...box }) =>
    dmn('context', { ...rest(box), children: entries.map(writeEntry) }),
  list: ({ items, ...box }) => dmn('list', { ...rest(box), children: items.map(writeBoxed) }),
  relation: ({ columns, rows, ...box }) =>
    dmn('relation', {
      ...rest(box),
      children: [
        ...columns.map((one) => writeNamed(one, 'column')),
        ...rows.map((row) => dmn('row', { children: row.map(writeBoxed) })),
      ],
    }),
  invocation: ({ called, bindings, ...box }) =>
    dmn('invocation', {
      ...rest(box),
      children: [
        writeBoxed(called),
        ...bindings.map(({ name, value, foreign }) =>
          dmn('binding', {
            children: [dmn('parameter', { attributes: { name } }), writeBoxed(value)],
            foreign,
          }),
        ),
      ],
    }),
  conditional: ({ if: condition, then, else: otherwise, ...box }) =>
    dmn('conditional', {
      ...rest(box),
      children: [part('if', condition), part('then', then), part('else', otherwise)],
    }),
  for: (boxed) => writeIterator(boxed, 'return'),
  some: (boxed) => writeIterator(boxed, 'satisfies'),
  every: (boxed) => writeIterator(boxed, 'satisfies'),
  filter: ({ in: source, match, ...box }) =>
    dmn('filter', { ...rest(box), children: [part('in', source), part('match', match)] }),
}

export function writeFunction(
  { language, parameters, body, ...box }: BoxedFunction,
  tag: string,
): XmlElement {
  const { typeRef } = box
  return dmn(tag, {
    attributes: { kind: language === 'FEEL' ? undefined : language, typeRef },
    children: [...parameters.map((one) => writeNamed(one, 'formalParameter')), writeBoxed(body)],
    foreign: box.foreign,
  })
}

function writeEntry({ variable, value, foreign }: ContextEntry): XmlElement {
  const children = [variable && writeNamed(variable, 'variable'), writeBoxed(value)]
  return dmn('contextEntry', { children, foreign })
}

function writeIterator(
  { kind, variable, in: source, body, typeRef, foreign }: Iterator<'for' | 'some' | 'every'>,
  tag: string,
): XmlElement {
  const attributes = { iteratorVariable: variable, typeRef }
  return dmn(kind, { attributes, children: [part('in', source), part(tag, body)], foreign })
}

function part(tag: string, boxed: Boxed): XmlElement {
  return dmn(tag, { children: [writeBoxed(boxed)] })
}

function writeNamed({ name, typeRef, foreign }: Named, tag: string): XmlElement {
  return dmn(tag, { attributes: { name, typeRef }, foreign })
}

function rest({ typeRef, foreign }: Pick<Named, 'typeRef' | 'foreign'>) {
  return { attributes: { typeRef }, foreign }
}
