import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  colourOf,
  contrast,
  declared,
  over,
  rulesIn,
  type Colour,
  type Theme,
} from '../../support/colours.ts'

const read = (file: string): string =>
  readFileSync(new URL(`../../../designer/${file}`, import.meta.url), 'utf8')
const tokens = rulesIn(read('ui/tokens.css')).find(({ selectors }) => selectors.includes(':root'))
const drawing = read('canvas/drawing.css')
const pools = read('canvas/pools.css')
const forced = drawing.slice(drawing.lastIndexOf('@media (forced-colors: active)'))
const systemNames = rulesIn(forced.slice(forced.indexOf('{') + 1)).find(({ selectors }) =>
  selectors.includes('.drawing'),
)

/** Canvas, its text, what is highlighted and the text on that: contrast themes that Windows ships. */
const palettes = {
  Aquatic: ['#202020', '#ffffff', '#8ee3f0', '#263b50'],
  Desert: ['#fffaef', '#3d3d3d', '#903909', '#fff5e3'],
  Dusk: ['#2d3236', '#ffffff', '#a1bfde', '#212d3b'],
  'Night sky': ['#000000', '#ffffff', '#d6b4fd', '#2b2b2b'],
} as const

const named = tokens?.values ?? {}
const themes: readonly (readonly [string, Theme])[] = [
  ['light', { scheme: 'light', names: named }],
  ['dark', { scheme: 'dark', names: named }],
  ...Object.entries(palettes).map(([name, [Canvas, CanvasText, Highlight, HighlightText]]) => {
    const names = { ...named, ...systemNames?.values, Canvas, CanvasText, Highlight, HighlightText }
    return [`forced colours, ${name}`, { scheme: 'light', names }] as const
  }),
]

/** A class of the drawing that says in which state a shape is; none is the usual one. */
const states = {
  usual: '',
  selected: '.is-sel ',
  'with a finding': '.is-find:not(.is-sel) ',
  'with an error': '.is-error:not(.is-sel) ',
  'simulated, done': '.is-done ',
  'simulated, here': '.is-now ',
  'simulated or covered, not gone': '.is-skip ',
  'compared, added': '.d-add ',
  'compared, changed': '.d-chg ',
  'compared, moved': '.d-mov ',
  'compared, removed': '.d-del ',
} as const
const shapes = { step: '.box', event: '.ev', gateway: '.gw' } as const
const actors = { nobody: '', 'the system': '.a-auto ', citizen: '.a-citizen ', clerk: '.a-clerk ' }
const ways = {
  usual: '',
  chosen: '.sel',
  done: '.done',
  'not gone': '.skip',
  added: '.add',
  changed: '.chg',
  removed: '.del',
}
const poolStates = {
  usual: '.cv .pool',
  chosen: '.cv .is-sel .pool',
  added: '.cv .nd.d-add .pool',
  changed: '.cv .nd.d-chg .pool',
  moved: '.cv .nd.d-mov .pool',
  removed: '.cv .nd.d-del .pool',
  'where a message may go':
    '.drawing .react-flow:has(.react-flow__connection) .nd:has(> .port.in.valid) .pool',
}
const signs = [
  '.nd .pin',
  '.nd .pin.e',
  '.nd .tok',
  '.nd .okc',
  '.nd .sg.add',
  '.nd .sg.chg',
  '.nd .sg.mov',
  '.nd .sg.del',
  '.nd .sg.pinned',
]

const text = 4.5
const graphic = 3

describe.each(themes)('the drawing in %s', (_, theme) => {
  const say = (value: string): Colour => colourOf(value, theme)
  const canvas = say('var(--fw-canvas)')
  const lane = over(say('var(--fw-lane)'), canvas)
  const grounds = { canvas, lane }
  const rule = (selectors: readonly string[], property: string): Colour => {
    const found = selectors
      .map((one) => declared(pools, one, property) ?? declared(drawing, one, property))
      .find(Boolean)
    if (found === undefined) throw new Error(`${selectors.join(' or ')}: expected ${property}`)
    return say(found)
  }
  const filled = (state: string, shape: string): Colour =>
    rule([`.cv ${state}${shape}`, `.cv ${shape}`], 'fill')

  test.each(
    Object.entries(states).flatMap(([state, rules]) =>
      Object.entries(shapes).map(
        ([shape, own]) => [`${shape} that is ${state}`, rules, own] as const,
      ),
    ),
  )('shows the outline of a %s', (_shape, rules, own) => {
    const line = rule([`.cv ${rules}${own}`, `.cv ${own}`], 'stroke')

    for (const ground of Object.values(grounds))
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(graphic)
    expect(contrast(line, filled(rules, own))).toBeGreaterThanOrEqual(graphic)
  })

  test.each(Object.entries(states))('has names to read on a step that is %s', (_state, rules) => {
    const name = rule([`.cv ${rules}.t`, '.nd'], 'color')
    const beside = rule([`.cv ${rules}.name`, '.nd'], 'color')
    const foot = rule(['.nd .o'], 'color')
    const ground = filled(rules, '.box')

    expect(contrast(name, ground)).toBeGreaterThanOrEqual(text)
    expect(contrast(foot, ground)).toBeGreaterThanOrEqual(text)
    expect(contrast(rule(['.cv .oi'], 'stroke'), ground)).toBeGreaterThanOrEqual(graphic)
    for (const around of Object.values(grounds))
      expect(contrast(beside, around)).toBeGreaterThanOrEqual(text)
  })

  test.each(Object.entries(actors))('shows that %s does a step', (_actor, own) => {
    const tile = rule([`.cv ${own}.tile`, '.cv .tile'], 'fill')

    expect(contrast(rule([`.cv ${own}.ti`, '.cv .ti'], 'stroke'), tile)).toBeGreaterThanOrEqual(
      graphic,
    )
  })

  test.each(Object.keys(states))('shows the marks of a kind that is %s', (state) => {
    const rules = states[state as keyof typeof states] // reason: these are its keys

    for (const shape of Object.values(shapes)) {
      const ground = filled(rules, shape)
      expect(contrast(rule(['.cv .gl'], 'stroke'), ground)).toBeGreaterThanOrEqual(graphic)
      expect(contrast(rule(['.cv .solid'], 'fill'), ground)).toBeGreaterThanOrEqual(graphic)
    }
  })

  test.each(Object.entries(ways))('shows a connection that is %s', (_state, own) => {
    for (const ground of Object.values(grounds)) {
      expect(contrast(rule([`.cv .f${own}`, '.cv .f'], 'stroke'), ground)).toBeGreaterThanOrEqual(
        graphic,
      )
      expect(contrast(rule([`.cv .ar${own}`, '.cv .ar'], 'fill'), ground)).toBeGreaterThanOrEqual(
        graphic,
      )
      expect(contrast(rule(['.cv .lab'], 'fill'), ground)).toBeGreaterThanOrEqual(text)
    }
  })

  test.each(Object.entries(poolStates))('shows the outline of a pool that is %s', (_state, own) => {
    const line = rule([own], 'stroke')

    expect(contrast(line, canvas)).toBeGreaterThanOrEqual(graphic)
    expect(contrast(line, over(rule(['.cv .pool'], 'fill'), canvas))).toBeGreaterThanOrEqual(
      graphic,
    )
  })

  test('says who takes part, and divides the name from the steps', () => {
    const ground = over(rule(['.cv .pool'], 'fill'), canvas)

    expect(contrast(rule(['.cv .poolHead span'], 'color'), ground)).toBeGreaterThanOrEqual(text)
    expect(contrast(rule(['.cv .poolLine'], 'stroke'), ground)).toBeGreaterThanOrEqual(graphic)
  })

  test.each(['.cv .ar.message', '.cv .ar.message.sel'])(
    'shows which way a message goes: %s',
    (own) => {
      const line = rule([own], 'stroke')

      for (const ground of [...Object.values(grounds), rule([own], 'fill')])
        expect(contrast(line, ground)).toBeGreaterThanOrEqual(graphic)
    },
  )

  test.each(signs)('has a sign to read: %s', (sign) => {
    const own = rule([sign, '.nd .sg'], 'color')

    expect(contrast(own, rule([sign], 'background'))).toBeGreaterThanOrEqual(text)
  })

  test('says who is in charge at the head of a lane', () => {
    expect(
      contrast(rule(['.cv .laneHead span'], 'color'), rule(['.cv .laneHead'], 'background')),
    ).toBeGreaterThanOrEqual(text)
  })

  test('shows where the focus is', () => {
    for (const ground of Object.values(grounds))
      expect(contrast(say('var(--fw-focus)'), ground)).toBeGreaterThanOrEqual(graphic)
  })
})
