import { useMemo } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Process } from '#shared/model/elements.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { messageEnd, poolKey, titleOfEnd } from '#shared/model/pools.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { placingTexts } from '#shared/text/placing.ts'
import { wayTexts } from '#shared/text/ways.ts'
import { openList, selectFlow, useSession } from '../designer/sessionStore.ts'
import { isLine, wordsOf } from '../editing/artifacts.ts'
import { mayStandBefore } from '../editing/commands/insertStep.ts'
import { shapeKinds } from '../editing/shapeKinds.ts'
import { stepKinds, type StepKind } from '../editing/steps.ts'
import { flowsFrom, flowsTo, type NamedFlow } from '../editing/process.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { SearchList, type Entry, type Section } from '../ui/SearchList.tsx'
import {
  becomeKind,
  connect,
  connectable,
  focusElement,
  insertAfter,
  insertBefore,
  shapeOf,
} from './actions.ts'
import { besideIcons, kindLooks, lookOf } from './look.ts'
import { endsNow, sendable } from './poolActions.ts'
import { keyIn } from './poolEnds.ts'
import { giveTo, moveTo, placesFor } from './placing.ts'
import { insertNewOnWay, mayStandOnWay } from './wayActions.ts'

type List = NonNullable<ReturnType<typeof useSession.getState>['list']>

/** The list that floats beside a step: what comes next, what to connect to, what to become. */
export function ElementList({ definition }: { readonly definition: Definition }) {
  const list = useSession((state) => state.list)
  return list === undefined ? null : <OpenList definition={definition} list={list} />
}

function OpenList({ definition, list }: { readonly definition: Definition; readonly list: List }) {
  const process = useSession((state) => state.process)
  const language = useLanguage((state) => state.language)
  const text = useTexts(drawingTexts)
  const current = useMemo(() => shapeOf(list.element), [list.element])
  const anchor = useMemo(() => ({ current }), [current])
  const title = titleOf(list, language)
  const close = (): void => {
    openList(undefined)
    focusElement(list.element)
  }
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      isOpen
      placement="right top"
      offset={46}
      onOpenChange={(open) => !open && close()}
    >
      <Dialog aria-label={title}>
        <SearchList
          label={text.searchStep}
          placeholder={title}
          sections={sectionsOf(definition, { list, process, language })}
          empty={text.nothingFound}
          onPick={(id) => pick(id, list)}
        />
      </Dialog>
    </Popover>
  )
}

function titleOf({ kind }: List, language: Language): string {
  const text = drawingTexts[language]
  const { next, before, connectTo, changeKindTo } = text
  const { waysOf, insert } = wayTexts[language]
  const { moveTo, giveTo } = placingTexts[language]
  return {
    append: next,
    insertBefore: before,
    connect: connectTo,
    changeKind: changeKindTo,
    ways: waysOf,
    moveTo,
    lane: giveTo,
    onWay: insert,
  }[kind]
}

interface Offered {
  readonly list: List
  readonly process: string
  readonly language: Language
}

function sectionsOf(definition: Definition, { list, process, language }: Offered): Section[] {
  const text = drawingTexts[language]
  const existing = (): Section['entries'] =>
    targets(definition, { process, from: list.element, language })
  if (list.kind === 'connect') return [{ id: 'existing', entries: existing() }]
  const { kind: wanted, element } = list
  if (wanted === 'ways')
    return [{ id: 'ways', entries: ways(definition.processes[process], element, language) }]
  if (wanted === 'moveTo')
    return [{ id: 'places', entries: places(definition.processes[process], element, language) }]
  if (wanted === 'lane')
    return [{ id: 'lanes', entries: lanes(definition.processes[process], language) }]
  const fitting = (all: readonly StepKind[]): Entry[] =>
    kinds(
      wanted === 'insertBefore'
        ? all.filter((kind) => mayStandBefore(definition, { process, element, kind }))
        : all.filter((kind) => wanted !== 'onWay' || mayStandOnWay(kind, element)),
      language,
    )
  const added: Section[] = [
    { id: 'steps', title: text.suggested, entries: fitting(stepKinds) },
    { id: 'forms', title: text.otherShapes, entries: fitting(shapeKinds) },
  ]
  if (list.kind !== 'append') return added
  return [...added, { id: 'existing', title: text.existing, entries: existing() }]
}

function pick(
  id: string,
  { kind, element }: { readonly kind: string; readonly element: string },
): void {
  if (kind === 'ways') return openWay(id)
  if (kind === 'moveTo') return moveTo(element, id)
  if (kind === 'lane') return giveTo(element, id)
  const known = [...stepKinds, ...shapeKinds].find((step) => `kind:${step}` === id)
  if (known === undefined) connect(element, id)
  else if (kind === 'append') insertAfter(known, element)
  else if (kind === 'insertBefore') insertBefore(known, element)
  else if (kind === 'onWay') insertNewOnWay(known, element)
  else becomeKind(element, known)
}

/** The panel of the connection, with the keyboard in it. */
export function openWay(flow: string): void {
  selectFlow(flow)
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.sideRight .props :is(button, input)')?.focus(),
  )
}

function ways(process: Process | undefined, element: string, language: Language): Entry[] {
  if (process === undefined) return []
  const text = wayTexts[language]
  const nameOf = (id: string): string =>
    inLanguage(process.elements[id]?.name ?? { de: id }, language)
  const entry = ({ id, name }: NamedFlow, label: string): Entry => ({
    id,
    label,
    ...(name === undefined ? {} : { note: inLanguage(name, language) }),
  })
  return [
    ...flowsFrom(process, element).map((flow) => entry(flow, text.leadsTo(nameOf(flow.target)))),
    ...flowsTo(process, element).map((flow) => entry(flow, text.comesFrom(nameOf(flow.source)))),
  ]
}

function places(process: Process | undefined, element: string, language: Language): Entry[] {
  return placesFor(element).flatMap((flow) => {
    const way = process?.flows[flow]
    if (process === undefined || way === undefined) return []
    const nameOf = (id: string): string =>
      inLanguage(process.elements[id]?.name ?? { de: id }, language)
    const label = placingTexts[language].between(nameOf(way.source), nameOf(way.target))
    return [{ id: flow, label, ...(way.name && { note: inLanguage(way.name, language) }) }]
  })
}

function lanes(process: Process | undefined, language: Language): Entry[] {
  return Object.entries(process?.lanes ?? {}).map(([id, { title }]) => ({
    id,
    label: inLanguage(title, language),
  }))
}

function kinds(all: readonly StepKind[], language: Language): Entry[] {
  const text = drawingTexts[language]
  const notes: Partial<Record<StepKind, string>> = text.note
  return all.map((kind) => ({
    id: `kind:${kind}`,
    label: text.kind[kind],
    ...(notes[kind] === undefined ? {} : { note: notes[kind] }),
    mark: (
      <span className={`tl ${kindLooks[kind].actor}`}>
        <Icon name={kindLooks[kind].icon} />
      </span>
    ),
  }))
}

function targets(
  definition: Definition,
  {
    process,
    from,
    language,
  }: { readonly process: string; readonly from: string; readonly language: Language },
): Entry[] {
  const content = definition.processes[process]
  if (content === undefined) return []
  const steps = Object.entries(content.elements).flatMap(([id, element]) => {
    if (!connectable(from, id)) return []
    const look = lookOf(definition, content, { element, language })
    const mark = (
      <span className={`tl ${look.actor}`}>
        <Icon name={look.icon} />
      </span>
    )
    return [
      {
        id,
        label: inLanguage(element.name, language),
        note: drawingTexts[language].connectNote,
        mark,
      },
    ]
  })
  return [
    ...steps,
    ...besides(definition, content, { from, language }),
    ...ends(definition, from, language),
  ]
}

/** Pools, and what receives messages in them. */
function ends(definition: Definition, from: string, language: Language): Entry[] {
  return endsNow().flatMap((id) => {
    if (!sendable(from, id)) return []
    const { flow, inPool, pool } = poolTexts[language]
    const participant = messageEnd(definition, id)?.participant ?? ''
    const name = titleOfEnd(definition, id, language)
    const isStep = participant !== id
    const label = isStep ? inPool(name, titleOfEnd(definition, participant, language)) : name
    const key = isStep ? keyIn(participant, id) : poolKey(id)
    return [{ id: key, label, note: isStep ? flow : pool, mark: <Icon name="people" /> }]
  })
}

function besides(
  definition: Definition,
  { artifacts = {} }: Process,
  { from, language }: { readonly from: string; readonly language: Language },
): Entry[] {
  return Object.entries(artifacts).flatMap(([id, artifact]) =>
    isLine(artifact) || !connectable(from, id)
      ? []
      : [
          {
            id,
            label: inLanguage(wordsOf(definition, artifact), language),
            note: besideTexts[language].kind[artifact.type].name,
            mark: <Icon name={besideIcons[artifact.type]} />,
          },
        ],
  )
}
