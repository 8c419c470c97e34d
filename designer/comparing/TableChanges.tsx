import { useMemo, useState } from 'react'
import { paired } from '#shared/comparing/sequence.ts'
import { compareTables, type ComparedTable } from '#shared/comparing/table.ts'
import type { Mark } from '#shared/comparing/difference.ts'
import { versionsOf } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import {
  calculationIn,
  columnsOf,
  contentOf,
  inWords,
  type GridColumn,
} from '../decisions/columns.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { Switch } from '../ui/Switch.tsx'
import { formatDay } from '../workplace/format.ts'
import { EffectSign } from './EffectSign.tsx'

interface TableProps {
  readonly id: string
  readonly before: Definition
  readonly after: Definition
}

type Row = Decision['rows'][number]

/** A table with its rows and cells marked, one for each time that has a table of its own. */
export function TableChanges({ id, before, after }: TableProps) {
  const text = useTexts(comparingTexts)
  const language = useLanguage((choice) => choice.language)
  const [from, to] = [referred(before.decisions, id), referred(after.decisions, id)]
  const tables = useMemo(() => compareTables(from, to), [from, to])
  const [onlyChanged, setOnlyChanged] = useState(true)
  const differing = tables.filter((table) => differs(table))
  return (
    <>
      <Switch on={onlyChanged} onChange={setOnlyChanged}>
        {text.onlyChanged}
      </Switch>
      {differing.length === 0 && <p className="muted">{text.onlySettings}</p>}
      {(onlyChanged ? differing : tables).map((table) => {
        const name = table.id === '' ? text.wholeTable : text.from(formatDay(table.id, language))
        return (
          <section key={table.id} aria-label={name}>
            {tables.length > 1 && <h3>{name}</h3>}
            <Table
              {...{ table, name, onlyChanged }}
              sides={[
                { decision: from, definition: before },
                { decision: to, definition: after },
              ]}
            />
          </section>
        )
      })}
    </>
  )
}

function differs({ inputs, outputs, rows }: ComparedTable): boolean {
  return [...inputs, ...outputs, ...rows].some(({ effect }) => effect !== undefined)
}

interface Side {
  readonly decision: Decision | undefined
  readonly definition: Definition
}

const many = 60

function Table({
  table,
  name,
  sides,
  onlyChanged,
}: {
  readonly table: ComparedTable
  readonly name: string
  readonly sides: readonly [Side, Side]
  readonly onlyChanged: boolean
}) {
  const text = useTexts(comparingTexts)
  const { effect: words } = useTexts(reviewTexts)
  const [all, setAll] = useState(false)
  const columns = useColumnPairs(table, sides)
  const wanted = onlyChanged ? table.rows.filter(({ effect }) => effect !== undefined) : table.rows
  const rows = all ? wanted : wanted.slice(0, many)
  return (
    <>
      <Scroll className="tableChanges" label={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.state}</th>
              {columns.map(({ id, from, to, effect }) => (
                <th key={id} scope="col" className={effect}>
                  <Marked effect={effect} />
                  <Words from={from?.label ?? ''} to={to?.label ?? ''} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, from, to, effect }) => (
              <tr key={id} className={effect}>
                <th scope="row">
                  {effect === undefined ? (
                    <span className="muted">{text.unchanged}</span>
                  ) : (
                    <span className="marked">
                      <EffectSign effect={effect} />
                      {words[effect]}
                    </span>
                  )}
                </th>
                {columns.map((column) => (
                  <td key={column.id}>
                    <Words from={cellIn(from, column.from)} to={cellIn(to, column.to)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {rows.length < wanted.length && (
        <Button size="s" kind="quiet" onPress={() => setAll(true)}>
          {text.showAll(wanted.length)}
        </Button>
      )}
    </>
  )
}

function Marked({ effect }: { readonly effect: Mark | undefined }) {
  const { effect: words } = useTexts(reviewTexts)
  if (effect === undefined) return null
  return (
    <>
      <EffectSign effect={effect} />
      <span className="sr">{words[effect]} </span>
    </>
  )
}

/** Conditions, results and what stands beside them, in the order in which the table has them. */
function useColumnPairs(table: ComparedTable, [from, to]: readonly [Side, Side]) {
  const language = useLanguage((choice) => choice.language)
  return useMemo(() => {
    const columns = ({ decision, definition }: Side) => {
      const version =
        decision && versionsOf(decision).find((one) => (one.validFrom ?? '') === table.id)
      if (decision === undefined || version === undefined) return []
      return columnsOf(version, { definition, decision, language })
    }
    const [was, now] = [columns(from), columns(to)]
    const named = (all: readonly GridColumn[]) =>
      all.map(({ part, id, label }) => ({ id: `${part}/${id}`, label }))
    const at = (all: readonly GridColumn[], id: string) =>
      all.find((one) => `${one.part}/${one.id}` === id)
    const effects = new Map(
      [
        ...table.inputs.map((one) => ['when', one] as const),
        ...table.outputs.map((one) => ['then', one] as const),
      ].map(([part, { id, effect }]) => [`${part}/${id}`, effect]),
    )
    return paired(named(was), named(now))
      .map(({ id }) => ({ id, from: at(was, id), to: at(now, id), effect: effects.get(id) }))
      .filter(({ id, from: old, to: next }) => {
        const isBeside = !effects.has(id)
        return (
          !isBeside || table.rows.some((row) => cellIn(row.from, old) + cellIn(row.to, next) !== '')
        )
      })
  }, [table, from, to, language])
}

/** As people read it; a condition that says nothing is empty. */
function cellIn(row: Row | undefined, column: GridColumn | undefined): string {
  if (row === undefined || column === undefined) return ''
  const content = contentOf(row, column, column.language)
  return inWords(content, column) ?? calculationIn(content, column) ?? content
}

/** What went and what came, told apart by line and word. */
function Words({ from, to }: { readonly from: string; readonly to: string }) {
  const text = useTexts(comparingTexts)
  if (from === to) return <>{to}</>
  return (
    <>
      {from !== '' && (
        <del>
          <span className="sr">{text.removed} </span>
          {from}
        </del>
      )}{' '}
      {to !== '' && (
        <ins>
          <span className="sr">{text.added} </span>
          {to}
        </ins>
      )}
    </>
  )
}
