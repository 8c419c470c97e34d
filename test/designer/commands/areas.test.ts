// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { walkAreas } from '#designer/commands/areas.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <header><nav><a id="home" href="/">Start</a></nav><button id="search"></button></header>
    <nav><a id="flow" href="#">Ablauf</a><a id="fields" href="#">Daten</a></nav>
    <aside><button disabled></button></aside>
    <main><section><button id="one" tabindex="-1"></button><input id="two" /></section></main>`
})

const at = (): string => document.activeElement?.id ?? ''

function walk(by: 1 | -1, times: number): readonly string[] {
  return Array.from({ length: times }, () => {
    walkAreas(by)
    return at()
  })
}

test('each key leads to the first stop of the next area, round and round', () => {
  expect(walk(1, 4)).toEqual(['home', 'flow', 'two', 'home'])
  expect(walk(-1, 2)).toEqual(['two', 'flow'])
})

test('backwards it begins at the last area', () => {
  expect(walk(-1, 1)).toEqual(['two'])
})

test('back in an area, it leads to where somebody was', () => {
  document.getElementById('fields')?.focus()

  expect(walk(1, 4)).toEqual(['two', 'home', 'fields', 'two'])

  document.getElementById('fields')?.remove()
  expect(walk(1, 2)).toEqual(['home', 'flow'])
})
