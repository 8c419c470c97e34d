import { expect, test } from 'vitest'
import { checkContent, type Shown } from '#designer/release/checkContent.ts'
import type { Definition } from '#shared/model/definition.ts'
import { hashesOf } from '#shared/model/hash.ts'
import { textToSign, type ReleaseContent } from '#shared/release/content.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const definition = exampleDefinition()
const previous = 'a'.repeat(64)
const shown: Shown = { definition, version: 4, validFrom: '2026-02-01', previous }

const honest: ReleaseContent = {
  format: 'fachwerk-release/1',
  service: definition.id,
  version: 4,
  ...hashesOf(definition),
  validFrom: '2026-02-01',
  department: definition.owner,
  previous,
  review: null,
  log: 'b'.repeat(64),
}

test('content that names exactly what is shown may be signed', () => {
  expect(checkContent(textToSign(honest), shown)).toBeUndefined()
})

test.each<[string, Partial<ReleaseContent>]>([
  ['service', { service: 'another' }],
  ['department', { department: 'ordnungsamt' }],
  ['version', { version: 5 }],
  ['meaning', { meaning: 'c'.repeat(64) }],
  ['whole', { whole: 'c'.repeat(64) }],
  ['validFrom', { validFrom: '2026-01-01' }],
  ['previous', { previous: null }],
])('content with another %s is refused by that name', (part, lie) => {
  expect(checkContent(textToSign({ ...honest, ...lie }), shown)).toEqual({
    problem: 'contentMismatch',
    parts: [part],
  })
})

test('a definition that was changed on its way to the screen is refused', () => {
  const altered: Definition = { ...definition, legalBasis: '§ 2 Satzung' }

  expect(checkContent(textToSign(honest), { ...shown, definition: altered })).toEqual({
    problem: 'contentMismatch',
    parts: ['meaning', 'whole'],
  })
})

test('a drawing that was moved meanwhile is noticed although the meaning is the same', () => {
  const moved: Definition = {
    ...definition,
    layout: { ...definition.layout, main: { elements: { start: { x: 1, y: 1 } }, lanes: {} } },
  }

  expect(checkContent(textToSign(honest), { ...shown, definition: moved })).toEqual({
    problem: 'contentMismatch',
    parts: ['whole'],
  })
})

test.each([
  ['no JSON', 'unterschreiben'],
  ['content with a member nobody knows', JSON.stringify({ ...honest, waiver: true })],
  ['content of another format', JSON.stringify({ ...honest, format: 'fachwerk-release/2' })],
])('%s is not readable', (_, text) => {
  expect(checkContent(text, shown)).toEqual({ problem: 'contentUnreadable' })
})

test('the same content written in another way is refused, since other bytes would be signed', () => {
  const spaced = JSON.stringify(honest, null, 1)

  expect(checkContent(spaced, shown)).toEqual({ problem: 'contentMismatch', parts: ['canonical'] })
})
