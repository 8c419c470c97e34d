// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ElementList } from '#designer/canvas/ElementList.tsx'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { openList, select, selectFlow, useSession } from '#designer/designer/sessionStore.ts'
import { addArtifact } from '#designer/editing/commands/addArtifact.ts'
import { Outline } from '#designer/outline/Outline.tsx'
import { useOutline } from '#designer/outline/outlineStore.ts'
import type { Definition } from '#shared/model/definition.ts'
import { define, end, start, task } from '../../support/processDefinition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { withLargeProcess } from '../../support/largeProcess.ts'
import { showScreen } from '../../support/screen.tsx'

const named = (de: string) => ({ ...task, name: { de } })
const small = define({
  elements: {
    start,
    check: named('Prüfen'),
    which: { type: 'exclusiveGateway', name: { de: 'Vollständig?' }, default: 'which-end' },
    ask: named('Nachfordern'),
    end,
  },
  flows: ['start -> check -> which -> end', 'which -> ask if approved', 'ask -> end'],
})

beforeEach(() =>
  act(async () => {
    globalThis.history.replaceState(undefined, '', '/designer/?service=x&view=flow')
    select([])
    openList(undefined)
    useSession.setState({ at: 'drawing' })
    useOutline.setState({ shownAs: 'tree', folded: new Set(), filter: '', active: undefined })
  }),
)

describe('the outline as a list', () => {
  test('says of each line what it is, how deep it lies and which of how many', async () => {
    const page = await outlineOf(small)

    expect(rows(page).map((row) => [levelOf(row), row.getAttribute('aria-label')])).toEqual([
      ['1 1/1', 'ohne Zuständigkeit'],
      ['2 1/4', 'start, Beginn'],
      ['2 2/4', 'Prüfen, Schritt'],
      ['2 3/4', 'Vollständig?, Verzweigung'],
      ['3 1/2', 'Auf dem 1. Weg'],
      ['4 1/1', 'Nachfordern, Schritt'],
      ['3 2/2', 'Sonst, weiter mit „end“'],
      ['2 4/4', 'end, Ende'],
    ])
    expect(rows(page).filter((row) => row.getAttribute('tabindex') === '0')).toHaveLength(1)
  })

  test('ends with what is drawn beside the flow, which is renamed and deleted there too', async () => {
    const [id, process] = Object.entries(small.processes)[0] ?? []
    if (id === undefined || process === undefined) throw new Error('expected a process')
    const note = { type: 'textAnnotation', text: 'Siehe Satzung' } as const
    const noted = { ...process, artifacts: { note } }
    const page = await outlineOf({ ...small, processes: { [id]: noted } })

    await focus(page, 'Siehe Satzung')
    expect(rows(page).map(levelOf).slice(-2)).toEqual(['1 2/2', '2 1/1'])
    await key('F2')
    const field = page.querySelector('textarea')
    if (field === null) throw new Error('expected a field for the words')
    field.value = 'Siehe § 3'
    await key('Enter')
    expect(line(page, 'Siehe § 3')).toBeDefined()

    await focus(page, 'Siehe § 3')
    await key('Delete')

    expect(line(page, 'Siehe § 3')).toBeUndefined()
  })

  test('is walked, folded and unfolded with the arrows', async () => {
    const page = await outlineOf(small)

    await focus(page, 'Vollständig?')
    await key('ArrowLeft')
    expect(line(page, 'Vollständig?')?.getAttribute('aria-expanded')).toBe('false')
    expect(line(page, 'Nachfordern')).toBeUndefined()
    await key('ArrowRight')
    await key('ArrowRight')
    await key('ArrowDown')

    expect(document.activeElement).toBe(line(page, 'Nachfordern'))
    expect(useSession.getState().elements).toEqual(['ask'])
    await key('ArrowLeft')
    expect(useSession.getState().flow).toBe('which-ask')
  })

  test('follows what is chosen elsewhere, and unfolds for it', async () => {
    const page = await outlineOf(small)
    await focus(page, 'Vollständig?')
    await key('ArrowLeft')

    await act(async () => select(['ask']))

    expect(line(page, 'Nachfordern')?.getAttribute('aria-selected')).toBe('true')
    expect(line(page, 'Nachfordern')?.getAttribute('tabindex')).toBe('0')
  })

  test('chooses several lines with Shift', async () => {
    const page = await outlineOf(small)

    await focus(page, 'start')
    await key('ArrowDown', { shiftKey: true })

    expect(useSession.getState().elements.toSorted()).toEqual(['check', 'start'])
  })

  test('moves a step up and down, renames it where it stands, and deletes it', async () => {
    const page = await outlineOf(small)

    await focus(page, 'Prüfen')
    await key('ArrowDown', { altKey: true })
    expect(waysNow()).toEqual(expect.arrayContaining(['start which', 'which check']))
    await key('F2')
    const field = page.querySelector('textarea')
    if (field === null) throw new Error('expected a field for the name')
    expect(field.closest('.line')).toBe(line(page, 'Prüfen'))
    field.value = 'Genau prüfen'
    await key('Enter')
    expect(line(page, 'Genau prüfen')).toBeDefined()

    await focus(page, 'Genau prüfen')
    await key('Delete', { ctrlKey: true })

    expect(line(page, 'Genau prüfen')).toBeUndefined()
    expect(waysNow()).toEqual(expect.arrayContaining(['start which', 'which ask', 'ask end']))
  })

  test.each([
    ['a', 'append'],
    ['c', 'connect'],
    ['r', 'changeKind'],
    ['g', 'moveTo'],
    ['z', 'lane'],
  ] as const)('opens with %s the list that the drawing opens', async (letter, kind) => {
    const page = await outlineOf(small)

    await focus(page, 'Prüfen')
    await key(letter)

    expect(useSession.getState().list).toEqual({ kind, element: 'check' })
  })

  test('moves a step to a place that is chosen by name', async () => {
    const page = await outlineOf(small, true)

    await focus(page, 'Prüfen')
    await key('g')
    const entry = [...page.querySelectorAll('[role=menuitem]')].find(
      ({ textContent }) => textContent === 'zwischen „Vollständig?“ und „Nachfordern“',
    )
    await act(async () => (entry as HTMLElement | undefined)?.click())

    expect(waysNow()).toEqual(expect.arrayContaining(['which check', 'check ask']))
  })

  test('shows what is looked for, and what that is under', async () => {
    const page = await outlineOf(small)

    await act(async () => useOutline.setState({ filter: 'nachf' }))

    expect(rows(page).map((row) => row.textContent)).toEqual([
      'ohne Zuständigkeit',
      'Vollständig?',
      'Auf dem 1. Weg',
      'Nachfordern',
    ])
  })

  test('finds a note by its words', async () => {
    const { definition } = addArtifact(small, {
      process: 'main',
      kind: 'textAnnotation',
      name: { de: 'Siehe Satzung' },
      beside: [],
    })
    const page = await outlineOf(definition)

    await act(async () => useOutline.setState({ filter: 'SATZ' }))

    expect(rows(page).map((row) => row.textContent)).toEqual(['Neben dem Ablauf', 'Siehe Satzung'])
  })

  test('unfolds the way that is chosen on the drawing; one without a line leads to its step', async () => {
    const page = await outlineOf(small)
    await act(async () => useOutline.setState({ folded: new Set(['step:which']), filter: 'prüf' }))

    await act(async () => selectFlow('which-ask'))

    expect(activeLine(page)).toBe('Auf dem 1. Weg')
    await act(async () => selectFlow('start-check'))
    expect(activeLine(page)).toBe('start')
  })

  test('of another flow begins with nothing folded and nothing looked for', async () => {
    await outlineOf(small)
    await act(async () => useOutline.setState({ folded: new Set(['step:which']), filter: 'prüf' }))

    await outlineOf({ ...small, id: 'other' })

    expect(useOutline.getState()).toMatchObject({ folded: new Set(), filter: '' })
  })

  test('of a thousand steps has few elements, and every line still knows its place', async () => {
    const page = await outlineOf(withLargeProcess(1000))

    const shown = page.querySelector('[role=treegrid]')
    expect(shown?.querySelectorAll('*').length).toBeLessThanOrEqual(300)
    expect(Number(shown?.getAttribute('aria-rowcount'))).toBeGreaterThan(1000)
    await act(async () => select(['n900']))
    const far = rows(page).find((row) => row.dataset['part'] === 'n900')
    expect(far?.getAttribute('tabindex')).toBe('0')
    expect(page.querySelectorAll('.outline *').length).toBeLessThanOrEqual(300)
  })
})

describe('the outline as text', () => {
  test('tells each step in a sentence that chooses it', async () => {
    const failed = vi.spyOn(console, 'error')
    await inWords()
    const page = await outlineOf(exampleDefinition())
    expect(failed).not.toHaveBeenCalled()

    const sentence = [...page.querySelectorAll<HTMLElement>('[role=option]')].find(
      ({ textContent }) => textContent.includes('„Person klären“'),
    )
    await act(async () => sentence?.click())

    expect(useSession.getState().elements).toEqual(['clarifyPerson'])
    expect(sentence?.getAttribute('aria-selected')).toBe('true')
  })

  test('has the keys of the steps', async () => {
    await inWords()
    const page = await outlineOf(small)
    const sentence = page.querySelector<HTMLElement>('[data-part=check]')

    await act(async () => sentence?.focus())
    await key('ArrowDown')
    expect(useSession.getState().elements).toEqual(['which'])
    await key('a')

    expect(useSession.getState().list).toEqual({ kind: 'append', element: 'which' })
  })
})

function inWords(): Promise<void> {
  return act(async () => useOutline.setState({ shownAs: 'text' }))
}

let newest = 0

/** Alone on the page: those of the tests before show nothing any more. */
async function outlineOf(definition: Definition, withList = false): Promise<HTMLElement> {
  newest += 1
  await act(async () => openDocument(definition, '1'))
  return showScreen(<Shown at={newest} withList={withList} />, {})
}

function Shown({ at, withList }: { readonly at: number; readonly withList: boolean }) {
  const definition = useDocument((state) => state.opened?.definition)
  return definition === undefined || at !== newest ? null : (
    <>
      <Outline definition={definition} findings={{}} />
      {withList ? <ElementList definition={definition} /> : undefined}
    </>
  )
}

function rows(page: HTMLElement): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[role=row]')].toSorted(
    (a, b) => topOf(a) - topOf(b),
  )
}

function topOf(row: HTMLElement): number {
  return Number(/\d+/.exec(row.style.transform)?.[0])
}

function line(page: HTMLElement, name: string): HTMLElement | undefined {
  return rows(page).find((row) => row.getAttribute('aria-label')?.split(', ')[0] === name)
}

function activeLine(page: HTMLElement): string | null | undefined {
  return rows(page).find((row) => row.getAttribute('tabindex') === '0')?.textContent
}

function levelOf(row: HTMLElement): string {
  const [level, at, of] = ['level', 'posinset', 'setsize'].map((one) =>
    row.getAttribute(`aria-${one}`),
  )
  return `${level} ${at}/${of}`
}

async function focus(page: HTMLElement, name: string): Promise<void> {
  await act(async () => line(page, name)?.focus())
}

async function key(name: string, held: KeyboardEventInit = {}): Promise<void> {
  const options = { key: name, bubbles: true, cancelable: true, ...held }
  await act(async () =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options)),
  )
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
}

function waysNow(): readonly string[] {
  const { flows = {} } = useDocument.getState().opened?.definition.processes['main'] ?? {}
  return Object.values(flows).map(({ source, target }) => `${source} ${target}`)
}
