// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { openingOf } from '#designer/comparing/opening.ts'
import { DecisionsView } from '#designer/decisions/DecisionsView.tsx'
import { openDocument } from '#designer/designer/documentStore.ts'
import { useSession } from '#designer/designer/sessionStore.ts'
import { FormsView } from '#designer/forms/FormsView.tsx'
import { LettersView } from '#designer/letters/LettersView.tsx'
import { MappingsView } from '#designer/mappings/MappingsView.tsx'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sampleService } from '../../support/sampleService.ts'
import { showScreen, until } from '../../support/screen.tsx'

const released = sampleService()

function edited(edit: (definition: Definition) => void): Definition {
  const draft = structuredClone(released)
  edit(draft)
  return draft
}

/** What is in view once a person has followed the only change. */
async function led(draft: Definition, view: ReactNode): Promise<HTMLElement> {
  openDocument(draft, '"1"')
  const [change] = compareDefinitions(released, draft)
  await act(async () => change && openingOf(draft, change)?.open())
  const page = await showScreen(view, {})
  await until(() => useSession.getState().sought === undefined)
  return page
}

const focused = () => document.activeElement

beforeEach(() => {
  globalThis.history.replaceState(null, '', `/designer/?service=${released.id}&view=compare`)
})

describe('the way from a change to the draft', () => {
  test('leads to the paragraph of a letter', async () => {
    const draft = edited(({ letters }) => {
      const block = Object.values(letters)[0]?.blocks.at(-1)
      if (block) block.text = { de: 'Ganz anders.' }
    })

    await led(draft, <LettersView definition={draft} />)

    expect(focused()?.textContent).toContain('Ganz anders.')
    expect(focused()?.getAttribute('role')).toBe('group')
  })

  test('leads to the question of a form', async () => {
    const draft = edited(({ forms }) => {
      const question = forms['dog']?.questions.at(-1)
      if (question) question.question = { de: 'Und sonst?' }
    })

    await led(draft, <FormsView definition={draft} />)

    expect(focused()?.getAttribute('aria-label')).toBe('Und sonst?')
  })

  test('leads to the row of a table, the second of those in force', async () => {
    const draft = edited(({ decisions }) => {
      const row = decisions['tax']?.rows.at(-1)
      if (row) row.legalBasis = '§ 99 Satzung'
    })

    await led(draft, <DecisionsView definition={draft} findings={[]} />)

    expect(focused()?.getAttribute('role')).toBe('grid')
    expect(focused()?.getAttribute('aria-activedescendant')).toMatch(/-1-0$/)
  })

  test('leads to the row of a mapping', async () => {
    const draft = edited(({ mappings }) => {
      const input = mappings['personInput']
      if (input) input.rows = { personId: { value: '"4711"' } }
    })

    await led(draft, <MappingsView definition={draft} />)

    expect(focused()?.getAttribute('role')).toBe('row')
  })
})
