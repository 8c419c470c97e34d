import { membersOf } from '../../lint/mappingRows.ts'
import type { Source } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import type { Schema } from '../../model/schema.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** Which source is asked or written to, why it may be, and what goes there and comes back. */
export function dataFlows(teller: Teller): Chapter {
  const { say, subject } = teller
  const { sources } = subject.definition
  const parts = Object.entries(sources).flatMap(([id, source]) => sourceParts(id, source, teller))
  return { title: say.dataFlows, parts }
}

function sourceParts(id: string, source: Source, teller: Teller): readonly Part[] {
  const { say, read, subject } = teller
  const { connectors } = subject.definition
  const system = read(referred(connectors, source.connector)?.title ?? source.title)
  const steps = subject.elements
    .filter(({ element }) => element.type === 'serviceTask' && element.source === id)
    .map(({ element }) => read(element.name))
  const named = (schema: Schema): string =>
    membersOf(schema, subject.definition.types)
      .filter(({ isRecord }) => !isRecord)
      .map(({ label }) => read(label))
      .join(', ')
  return [
    { kind: 'heading', text: read(source.title) },
    {
      kind: 'facts',
      facts: [
        [say.system, system],
        [say.act, source.writes ? say.writesThere : say.readsThere],
        [say.purpose, read(source.purpose)],
        [say.legalBasis, source.legalBasis],
        [say.given, named(source.request) || say.nothing],
        [say.received, named(source.response) || say.nothing],
        [say.columns.step, steps.join(', ') || say.nowhere],
      ],
    },
  ]
}
