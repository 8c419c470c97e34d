// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { keysOf } from '#designer/commands/keys.ts'
import { commandIds, commandOn, commands, labelWithKey } from '#designer/commands/commands.ts'
import { languages } from '#shared/model/localised.ts'
import { keyName } from '#shared/text/shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const ctrl = { ...none, ctrlKey: true }
const shift = { ...none, shiftKey: true }
const alt = { ...none, altKey: true }
const both = { ...ctrl, altKey: true }

describe('a key is named by what is typed', () => {
  test.each([
    ['a letter', { ...none, key: 'n' }, 'n'],
    ['a letter with the capitals locked', { ...none, key: 'N' }, 'n'],
    ['a capital letter', { ...shift, key: 'A' }, 'Shift+a'],
    ['with Ctrl', { ...ctrl, key: 'k' }, 'Ctrl+k'],
    ['with the command key of a Mac', { ...none, metaKey: true, key: 'k' }, 'Ctrl+k'],
    ['with two keys held', { ...ctrl, shiftKey: true, key: 'Z' }, 'Ctrl+Shift+z'],
    ['an arrow', { ...alt, key: 'ArrowUp' }, 'Alt+ArrowUp'],
    ['the space bar', { ...none, key: ' ' }, 'Space'],
    ['? of an English keyboard', { ...shift, key: '?' }, '?'],
    ['] where it has a key of its own', { ...none, key: ']' }, ']'],
    ['] of a German keyboard on Windows, AltGr+9', { ...both, key: ']' }, ']'],
    ['] of a German keyboard on a Mac, Option+6', { ...alt, key: ']' }, ']'],
    ['] with Ctrl is no sign that is typed', { ...ctrl, key: ']' }, 'Ctrl+]'],
  ])('%s', (_, event, keys) => {
    expect(keysOf(event)).toBe(keys)
  })
})

describe('the list of commands', () => {
  test('no key stands for two commands in one place', () => {
    for (const place of ['step', 'outline', 'page'] as const) {
      const keys = Object.values(commands)
        .filter(({ group }) => placeOf(group) === place)
        .flatMap(({ keys }) => keys)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  test.each(commandIds)('%s is found by each of its keys, in its place only', (id) => {
    const place = placeOf(commands[id].group)
    const other = place === 'page' ? 'step' : 'page'
    for (const keys of commands[id].keys) {
      const found = commands[id].byBrowser === true ? undefined : commands[id]
      expect(commandOn(place, eventOf(keys))).toBe(found)
      // the outline has the keys of its steps besides its own
      const isElsewhere = place !== 'outline' && commandOn(other, eventOf(keys)) !== undefined
      expect(isElsewhere).toBe(false)
    }
  })

  test('a line of the outline has the keys of its step, but for the arrows', () => {
    expect(commandOn('outline', eventOf('a'))).toBe(commands.append)
    expect(commandOn('outline', eventOf('ArrowDown'))).toBe(commands.walkRows)
    expect(commandOn('outline', eventOf('Alt+ArrowUp'))).toBe(commands.moveUp)
    expect(commandOn('step', eventOf('Alt+ArrowUp'))).toBe(commands.nudge)
  })

  test.each([
    ['append', 'Schritt anhängen (A)', 'Append a step (A)'],
    [
      'removeAndReconnect',
      'Löschen und Lücke schließen (Strg+Entf)',
      'Delete and close the gap (Ctrl+Del)',
    ],
    ['history', 'Verlauf der Änderungen', 'History of changes'],
  ] as const)('%s is shown with its key', (id, german, english) => {
    expect(languages.map((language) => labelWithKey(id, language))).toEqual([german, english])
  })

  test('keys are written as they stand on the keyboard', () => {
    expect(keyName('Ctrl+Shift+z', 'de')).toBe('Strg+Umschalt+Z')
    expect(keyName('Alt+ArrowUp', 'en')).toBe('Alt+↑')
  })
})

function placeOf(group: string): 'step' | 'outline' | 'page' {
  return group === 'step' || group === 'outline' ? group : 'page'
}

function eventOf(keys: string): KeyboardEvent {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return new KeyboardEvent('keydown', {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  })
}
