import { describe, expect, test } from 'vitest'
import {
  canSend,
  drawMessage,
  redirectMessage,
  removeMessageFlow,
  sendMessage,
} from '#designer/editing/commands/messageFlows.ts'
import {
  addPool,
  mayRemovePool,
  movePool,
  openPool,
  removePool,
} from '#designer/editing/commands/pools.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { overlaps } from '#designer/editing/geometry.ts'
import { edit, emptyHistory } from '#designer/editing/history.ts'
import { withSegmentMoved } from '#designer/editing/lines.ts'
import { poolsDrawnWith } from '#designer/editing/pools.ts'
import { sheetsOf } from '#designer/picture/sheets.ts'
import { messageWays } from '#designer/canvas/messageWays.ts'
import { toFlow } from '#designer/canvas/toFlow.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { marksBetween } from '#shared/comparing/drawing.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { tellingOf } from '#shared/outline/telling.ts'
import { changed } from '../support/change.ts'
import { sampleService } from '../support/sampleService.ts'

const names = { start: { de: 'Beginn' }, end: { de: 'Ende' } }

function withOffice(): Definition {
  return changed(
    sampleService(),
    (now) =>
      addPool(now, { process: mainProcess, name: { de: 'Jugendamt' }, own: now.title }).definition,
  )
}

const opened = (now: Definition): Definition =>
  openPool(now, { participant: 'jugendamt', ...names })

const stepOf = (now: Definition, type: string): string =>
  Object.entries(now.processes[mainProcess]?.elements ?? {}).find(
    ([, element]) => element.type === type,
  )?.[0] ?? ''

describe('pools', () => {
  test('the first participant stands below the flow, which gets a pool as well', () => {
    const after = withOffice()

    const { boxes } = poolsDrawnWith(after, mainProcess)
    const [own, other] = [boxes['mainPool'], boxes['jugendamt']]
    expect(Object.keys(after.participants)).toEqual(['mainPool', 'jugendamt'])
    expect(own && other && other.y >= own.y + own.height).toBe(true)
    expect(other?.width).toBe(own?.width)
  })

  test('a pool that is opened has steps and a flow of its own, in its band', () => {
    const after = changed(withOffice(), opened)

    const process = after.participants['jugendamt']?.process ?? ''
    const box = poolsDrawnWith(after, mainProcess).boxes['jugendamt']
    const at = Object.values(after.layout[process]?.elements ?? {})
    expect(Object.values(after.processes[process]?.elements ?? {}).map(({ type }) => type)).toEqual(
      ['startEvent', 'endEvent'],
    )
    expect(at.every(({ y }) => box !== undefined && y > box.y && y < box.y + box.height)).toBe(true)
  })

  test('pools make room for what grows above them, with their steps', () => {
    const before = opened(withOffice())
    const process = before.participants['jugendamt']?.process ?? ''
    const lowest = Object.values(before.layout[mainProcess]?.lanes ?? {}).reduce(
      (low, { y, height = 0 }) => Math.max(low, y + height),
      0,
    )

    const next = insertStep(before, {
      process: mainProcess,
      kind: 'manualTask',
      name: { de: 'Ganz unten' },
      at: { x: 400, y: lowest + 150 },
    }).definition
    const after = edit({ definition: before, history: emptyHistory }, 'x', next)?.definition

    const { boxes, shifts } = poolsDrawnWith(after ?? before, mainProcess)
    const [own, other] = [boxes['mainPool'], boxes['jugendamt']]
    expect(own && other && overlaps(own, other)).toBe(false)
    expect(shifts[process]).toEqual({ x: 0, y: 0 })
    expect(after?.layout[process]).not.toEqual(before.layout[process])
  })

  test('a pool that is moved takes its steps along', () => {
    const before = opened(withOffice())
    const process = before.participants['jugendamt']?.process ?? ''

    const after = changed(before, (now) =>
      movePool(now, { participant: 'jugendamt', by: { x: 30, y: 40 } }),
    )

    const [then, now] = [before, after].map(
      (one) => Object.values(one.layout[process]?.elements ?? {})[0],
    )
    expect(now).toEqual({ ...then, x: (then?.x ?? 0) + 30, y: (then?.y ?? 0) + 40 })
  })

  test('a pool goes with its steps and messages, the own one stays as long as there are others', () => {
    const before = sendMessage(opened(withOffice()), {
      source: stepOf(sampleService(), 'sendTask'),
      target: 'jugendamt',
    }).definition

    const after = changed(before, (now) => removePool(now, 'jugendamt'))

    expect(mayRemovePool(before, 'mainPool')).toBe(false)
    expect(Object.keys(after.processes)).toEqual([mainProcess])
    expect(after.messageFlows).toEqual({})
    expect(Object.keys(changed(after, (now) => removePool(now, 'mainPool')).participants)).toEqual(
      [],
    )
  })
})

describe('message flows', () => {
  test('go from one pool to another, from what sends to what receives', () => {
    const now = opened(withOffice())
    const [sender, gateway] = [stepOf(now, 'sendTask'), stepOf(now, 'exclusiveGateway')]
    const start = Object.keys(now.processes['jugendamt']?.elements ?? {})[0] ?? ''

    expect(canSend(now, { source: sender, target: 'jugendamt' })).toBe(true)
    expect(canSend(now, { source: sender, target: start })).toBe(true)
    expect(canSend(now, { source: start, target: sender })).toBe(false)
    expect(canSend(now, { source: gateway, target: 'jugendamt' })).toBe(false)
    expect(canSend(now, { source: sender, target: 'mainPool' })).toBe(false)
  })

  test('are led elsewhere and deleted, whole', () => {
    const before = opened(withOffice())
    const source = stepOf(before, 'sendTask')
    const start = Object.keys(before.processes['jugendamt']?.elements ?? {})[0] ?? ''

    const sent = changed(
      before,
      (now) => sendMessage(now, { source, target: 'jugendamt' }).definition,
    )
    const [messageFlow = ''] = Object.keys(sent.messageFlows)
    const led = changed(sent, (now) =>
      redirectMessage(now, { messageFlow, end: 'target', to: start }),
    )
    const gone = changed(led, (now) => removeMessageFlow(now, messageFlow))

    expect(led.messageFlows[messageFlow]).toEqual({ source, target: start })
    expect(gone.messageFlows).toEqual({})
  })

  test('are drawn as a person wants it, keep to their ends, and run by themselves again', () => {
    const source = stepOf(sampleService(), 'sendTask')
    const before = sendMessage(withOffice(), { source, target: 'jugendamt' }).definition
    const [messageFlow = ''] = Object.keys(before.messageFlows)
    const wayIn = (now: Definition) => messageWays(now, mainProcess)[messageFlow]?.points ?? []
    const bent = withSegmentMoved(wayIn(before), 0, { x: 30, y: 0 })

    const drawn = changed(before, (now) => drawMessage(now, messageFlow, bent))
    const below = edit(
      { definition: drawn, history: emptyHistory },
      'verschieben',
      movePool(drawn, { participant: 'jugendamt', by: { x: 0, y: 40 } }),
    )
    const reset = changed(drawn, (now) => drawMessage(now, messageFlow, undefined))

    expect(wayIn(drawn)).toEqual(bent)
    const { x, y } = bent.at(-1) ?? { x: 0, y: 0 }
    const followed = [...bent.slice(0, -1), { x, y: y + 40 }]
    expect(wayIn(below?.definition ?? drawn)).toEqual(followed)
    expect(wayIn(reset)).toEqual(wayIn(before))
  })
})

describe('the drawing with pools', () => {
  test('shows the steps of all pools on one sheet, and the messages between them', () => {
    const now = sendMessage(opened(withOffice()), {
      source: stepOf(sampleService(), 'sendTask'),
      target: 'jugendamt',
    }).definition

    const { nodes, edges } = toFlow(now, mainProcess, { language: 'de' })

    expect(nodes.filter(({ type }) => type === 'pool').map(({ id }) => id)).toEqual([
      'pool:mainPool',
      'pool:jugendamt',
    ])
    expect(nodes.filter(({ id }) => id.startsWith('pool:jugendamt/'))).toHaveLength(2)
    const ids = new Set(nodes.map(({ id }) => id))
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true)
    expect(edges.filter(({ data }) => data?.kind === 'message')).toHaveLength(1)
    expect(sheetsOf(now, 'de').map(({ process }) => process)).toEqual([mainProcess])
  })

  test('comes back from a BPMN file as it was', async () => {
    const before = sendMessage(opened(withOffice()), {
      source: stepOf(sampleService(), 'sendTask'),
      target: 'jugendamt',
    }).definition

    const once = await importBpmn(await exportBpmn(before))
    if ('problem' in once) throw new Error(once.problem.text.en)
    const again = await importBpmn(await exportBpmn(once.definition))

    expect(once.definition.participants).toEqual(before.participants)
    expect(once.definition.messageFlows).toEqual(before.messageFlows)
    expect(poolsDrawnWith(once.definition, mainProcess)).toEqual(
      poolsDrawnWith(before, mainProcess),
    )
    expect(again).toEqual({ definition: once.definition, report: [] })
  })
})

describe('what is said of pools', () => {
  test('they and their messages are told after the steps, and marked where they differ', () => {
    const before = withOffice()
    const after = sendMessage(before, {
      source: stepOf(before, 'sendTask'),
      target: 'jugendamt',
    }).definition
    const [messageFlow = ''] = Object.keys(after.messageFlows)

    const told = tellingOf(after, { process: mainProcess, language: 'de' }).map(({ text }) => text)
    const marks = marksBetween(sampleService(), after)[mainProcess]

    expect(told.at(-2)).toBe('Es wirkt mit: Jugendamt.')
    expect(told.at(-1)).toMatch(/^Eine Nachricht geht von „.*“ an „Jugendamt“\.$/)
    expect(marks?.elements).toMatchObject({ 'pool:jugendamt': 'added' })
    expect(marks?.flows).toMatchObject({ [`message:${messageFlow}`]: 'added' })
  })
})

test('what runs by itself stands in the lane of the department, wherever it is put down', () => {
  const before = sampleService()
  const { lanes = {} } = before.layout[mainProcess] ?? {}
  const [theirs] = Object.entries(before.processes[mainProcess]?.lanes ?? {}).find(
    ([, { group }]) => group === citizenGroup,
  ) ?? ['']
  const row = lanes[theirs]

  const inserted = insertStep(before, {
    process: mainProcess,
    kind: 'fetchInformation',
    name: { de: 'Melderegister abfragen' },
    at: { x: 300, y: (row?.y ?? 0) + 20 },
  })

  const step = inserted.definition.processes[mainProcess]?.elements[inserted.element]
  expect(theirs).not.toBe('')
  expect(step?.lane).not.toBe(theirs)
})
