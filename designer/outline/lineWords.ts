import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { messageIn, messageTitle, poolIn, titleOfEnd } from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import { laneOf } from '#shared/outline/outline.ts'
import { wayWords } from '#shared/outline/telling.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import { outlineTexts } from '#shared/text/outline.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { tellingTexts } from '#shared/text/telling.ts'
import { besideIcons, lookOf } from '../canvas/look.ts'
import { isLine, wordsOf as namesOf } from '../editing/artifacts.ts'
import type { IconName } from '../ui/icons.ts'
import type { Row } from './rows.ts'

interface Line {
  readonly label: string
  readonly icon?: IconName
  /** The name of a way, or where it leads at once. */
  readonly note?: string
  /** Said, not shown: what the drawing shows by shape and place. */
  readonly kind?: string
  readonly who?: string
}

interface Shown {
  readonly definition: Definition
  readonly process: Process
  readonly language: Language
}

export function wordsOf(row: Row, shown: Shown): Line {
  const { process, language } = shown
  if (row.kind === 'lane') return { label: laneName(process, row.lane, language) }
  if (row.kind === 'pools') return { label: poolTexts[language].title }
  if (row.kind === 'message') return ofMessage(row.id, shown)
  if (row.kind === 'beside') return { label: besideTexts[language].outline }
  return row.kind === 'way' ? ofWay(row, shown) : ofStep(row.id, shown)
}

function ofStep(id: string, { definition, process, language }: Shown): Line {
  const element = process.elements[id]
  const pool = poolIn(id)
  if (pool !== undefined)
    return {
      label: titleOfEnd(definition, pool, language),
      icon: 'people',
      kind: poolTexts[language].pool,
    }
  if (element === undefined) return ofBeside(id, { definition, process, language })
  const kind = wordsFor(element, language).name
  const name = nameOf(id, { definition, process, language })
  const lane = laneOf(process, element)
  return {
    label: name === '' ? kind : name,
    icon: lookOf(definition, process, { element, language }).icon,
    ...(name === '' ? {} : { kind }),
    ...(lane === undefined ? {} : { who: laneName(process, lane, language) }),
  }
}

function ofMessage(key: string, { definition, language }: Shown): Line {
  const flow = definition.messageFlows[messageIn(key) ?? '']
  if (flow === undefined) return { label: key }
  const title = messageTitle(definition, flow)
  const [from, to] = [flow.source, flow.target].map((id) => titleOfEnd(definition, id, language))
  return {
    label: poolTexts[language].tellFlow(
      from ?? '',
      to ?? '',
      title === undefined ? '' : inLanguage(title, language),
    ),
    icon: 'letter',
  }
}

function ofBeside(id: string, { definition, process, language }: Shown): Line {
  const artifact = process.artifacts?.[id]
  if (artifact === undefined || isLine(artifact)) return { label: id }
  const name = nameOf(id, { definition, process, language })
  const kind = besideTexts[language].kind[artifact.type].name
  const icon = besideIcons[artifact.type]
  return name === '' ? { label: kind, icon } : { label: name, kind, icon }
}

/** What is written at a step, or at what is drawn beside them. */
export function nameOf(id: string, { definition, process, language }: Shown): string {
  const element = referred(process.elements, id)
  if (element !== undefined) return inLanguage(element.name, language)
  const pool = poolIn(id)
  if (pool !== undefined) return titleOfEnd(definition, pool, language)
  const artifact = referred(process.artifacts, id)
  if (artifact === undefined || isLine(artifact)) return ''
  return inLanguage(namesOf(definition, artifact), language)
}

function ofWay(
  { entry, nth }: Extract<Row, { kind: 'way' }>,
  { definition, process, language }: Shown,
) {
  const { way } = entry
  const wording = { definition, process, language, say: tellingTexts[language] }
  const target = process.elements[way.target]?.name
  const name = way.name === undefined ? '' : inLanguage(way.name, language)
  const leads =
    entry.entries.length > 0 || target === undefined
      ? undefined
      : outlineTexts[language].goesOn(inLanguage(target, language))
  const note = [name, leads].filter((part) => part !== undefined && part !== '').join(' · ')
  return { label: wayWords(way, nth, wording), ...(note === '' ? {} : { note }) }
}

function laneName({ lanes }: Process, lane: string | undefined, language: Language): string {
  const title = lanes[lane ?? '']?.title
  return title === undefined ? drawingTexts[language].withoutLane : inLanguage(title, language)
}
