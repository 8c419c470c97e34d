import { referred } from '../../model/referred.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** For IT alone: addresses, ids, and expressions as they are stored. */
export function technical(teller: Teller): Chapter {
  const { say, read, subject } = teller
  const { definition } = subject
  const text = say.technical
  const hosts = Object.entries(definition.sources).map(([id, { connector, operation }]) => [
    id,
    connector,
    referred(definition.connectors, connector)?.host ?? '',
    operation,
  ])
  const steps = subject.elements.map(({ process, id, element }) => [
    process,
    id,
    element.type,
    read(element.name),
  ])
  const expressions = subject.expressions.map(({ pointer, text: spelled }) => [pointer, spelled])
  const tables: readonly Part[] = [
    { kind: 'table', caption: text.hosts, head: text.hostColumns, rows: hosts },
    { kind: 'table', caption: text.steps, head: text.stepColumns, rows: steps },
    { kind: 'table', caption: text.expressions, head: text.expressionColumns, rows: expressions },
  ]
  return {
    title: text.title,
    parts: tables.filter((part) => part.kind === 'table' && part.rows.length > 0),
  }
}
